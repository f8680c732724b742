package fibril.clinic.recover.pages.link;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.pages.Reach;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkPost;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.QrPicture;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where clients' links are made, shown once, listed and ended, whatever they are for. */
@Component
public class LinkDesk {

    private static final String TEMPLATE = "recover/link/links";

    /** The address just made, in the session of whoever made it, until it was shown. */
    private static final String FRESH = "fibril.freshLink";

    private static final String SEND = "send";

    private final ClientLinks links;
    private final LinkPost post;
    private final Clients clients;
    private final Reach reach;
    private final Staff staff;
    private final RecoverWords words;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public LinkDesk(
            ClientLinks links,
            LinkPost post,
            Clients clients,
            Reach reach,
            Staff staff,
            RecoverWords words,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.post = post;
        this.clients = clients;
        this.reach = reach;
        this.staff = staff;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** What links are made for: whose they are, until when, and how the page that lists them is called. */
    public record Purpose(
            LinkScope scope, UUID client, Instant expiresAt, ClientHead head, String title, String about, String back) {

        String address() {
            return switch (scope) {
                case LinkScope.AfterCare(UUID session) -> "/sessions/" + session + "/links";
                case LinkScope.BeforeVisit(UUID appointment) -> "/appointments/" + appointment + "/links";
            };
        }
    }

    /** As the audit names it. */
    static String about(LinkScope scope) {
        return switch (scope) {
            case LinkScope.AfterCare(UUID session) -> "session " + session;
            case LinkScope.BeforeVisit(UUID appointment) -> "appointment " + appointment;
        };
    }

    public Reply index(Purpose purpose, HttpServletRequest request) {
        return Reply.page(TEMPLATE, page(purpose, request));
    }

    /**
     * A new link takes the place of those before it: a telephone that was lost opens nothing any more. It is shown once, or
     * sent where she agreed to that.
     */
    public Reply create(Purpose purpose, Form form, SignedIn who, HttpServletRequest request) {
        Instant now = now();
        Optional<PublicAddress> address = reach.of(request);
        boolean send = form.ticked(SEND);
        boolean refused = address.isEmpty() || !purpose.expiresAt().isAfter(now);
        if (refused || (send && !offer(purpose).possible())) {
            return Reply.refused(TEMPLATE, page(purpose, request));
        }
        links.of(purpose.scope()).forEach(link -> revoke(link, who, now));
        LinkToken token = LinkToken.random(random);
        UUID id = UUID.randomUUID();
        ClientLink link =
                ClientLink.fresh(id, purpose.client(), purpose.scope(), token, who.id(), now, purpose.expiresAt());
        links.add(link);
        audit.record(now, who.id(), "make", "link", id.toString(), about(purpose.scope()));
        String url = address.orElseThrow().of(DoorController.PATH + token.text());
        if (send) post.send(link, url, who.id(), now);
        else request.getSession().setAttribute(FRESH, id + " " + url);
        return Reply.seeOther(purpose.address(), words.t(send ? "link.sent" : "link.made"));
    }

    private LinkPost.Offer offer(Purpose purpose) {
        return post.offer(clients.find(purpose.client()).orElseThrow());
    }

    public Reply revoke(Purpose purpose, UUID id, SignedIn who) {
        Optional<ClientLink> found = links.find(id).filter(link -> link.scope().equals(purpose.scope()));
        if (found.isEmpty()) return Reply.notFound();
        revoke(found.get(), who, now());
        return Reply.seeOther(purpose.address(), words.t("link.revoked"));
    }

    private void revoke(ClientLink link, SignedIn who, Instant now) {
        ClientLink.State state = link.stateAt(now);
        if (state == ClientLink.State.REVOKED || state == ClientLink.State.EXPIRED) return;
        links.revoke(link.id(), now);
        audit.record(now, who.id(), "revoke", "link", link.id().toString(), about(link.scope()));
    }

    private LinksPage page(Purpose purpose, HttpServletRequest request) {
        Optional<PublicAddress> address = reach.of(request);
        boolean visit = purpose.scope() instanceof LinkScope.BeforeVisit;
        return new LinksPage(
                purpose.head(),
                purpose.head().name(),
                purpose.title(),
                words.t(visit ? "link.lead.visit" : "link.lead", purpose.about()),
                purpose.about(),
                purpose.address(),
                purpose.back(),
                words.t(visit ? "link.back.visit" : "link.back"),
                words.t(visit ? "link.all.visit" : "link.all"),
                fresh(purpose, request),
                address.isPresent(),
                !purpose.expiresAt().isAfter(now()),
                address.filter(PublicAddress::isThisMachine).isPresent(),
                offer(purpose),
                links.of(purpose.scope()).stream()
                        .map(link -> line(link, purpose))
                        .toList());
    }

    /** Taken out as it is shown, so that nobody who sits down later finds it. */
    private LinksPage.@Nullable Fresh fresh(Purpose purpose, HttpServletRequest request) {
        HttpSession browser = request.getSession(false);
        if (browser == null || !(browser.getAttribute(FRESH) instanceof String made)) return null;
        browser.removeAttribute(FRESH);
        List<String> parts = List.of(made.split(" ", 2));
        return links.find(UUID.fromString(parts.getFirst()))
                .filter(link -> link.scope().equals(purpose.scope()) && link.isOpenAt(now()))
                .map(link -> new LinksPage.Fresh(
                        parts.getLast(),
                        QrPicture.of(parts.getLast()),
                        words.words().moment(link.expiresAt())))
                .orElse(null);
    }

    private LinksPage.Line line(ClientLink link, Purpose purpose) {
        ClientLink.State state = link.stateAt(now());
        boolean ended = state == ClientLink.State.REVOKED || state == ClientLink.State.EXPIRED;
        return new LinksPage.Line(
                switch (state) {
                    case OPEN -> link.lastUsedAt().isPresent() ? Mark.OK : Mark.WAIT;
                    case LOCKED -> Mark.STOP;
                    case REVOKED, EXPIRED -> Mark.NONE;
                },
                words.t("link.state." + state.name()),
                words.t("link.madeBy", words.words().moment(link.madeAt()), staff.nameOf(link.madeBy())),
                link.lastUsedAt()
                        .map(last -> words.t("link.used", words.words().moment(last)))
                        .orElseGet(() -> words.t("link.used.never")),
                words.words().moment(link.expiresAt()),
                ended ? "" : purpose.address() + "/" + link.id() + "/revocation");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
