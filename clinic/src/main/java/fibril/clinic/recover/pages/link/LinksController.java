package fibril.clinic.recover.pages.link;

import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /sessions/{session}/links: the link a client takes home is made, shown once, listed and ended. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class LinksController {

    private final LinkDesk desk;
    private final Recoveries recoveries;
    private final Clients clients;
    private final ClientHeads heads;
    private final RecoverWords words;
    private final Clock clock;

    public LinksController(
            LinkDesk desk, Recoveries recoveries, Clients clients, ClientHeads heads, RecoverWords words, Clock clock) {
        this.desk = desk;
        this.recoveries = recoveries;
        this.clients = clients;
        this.heads = heads;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/sessions/{session}/links")
    public Reply index(@PathVariable UUID session, HttpServletRequest request) {
        return with(session, purpose -> desk.index(purpose, request));
    }

    @PostMapping("/sessions/{session}/links")
    @Transactional
    public Reply create(@PathVariable UUID session, Form form, SignedIn who, HttpServletRequest request) {
        return with(session, purpose -> desk.create(purpose, form, who, request));
    }

    @PostMapping("/sessions/{session}/links/{id}/revocation")
    @Transactional
    public Reply revoke(@PathVariable UUID session, @PathVariable UUID id, SignedIn who) {
        return with(session, purpose -> desk.revoke(purpose, id, who));
    }

    private Reply with(UUID session, Function<LinkDesk.Purpose, Reply> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return recoveries
                .find(session, now)
                .map(recovery -> answer.apply(purpose(recovery, now)))
                .orElseGet(Reply::notFound);
    }

    private LinkDesk.Purpose purpose(Recovery recovery, Instant now) {
        UUID client = recovery.session().client();
        return new LinkDesk.Purpose(
                new LinkScope.AfterCare(recovery.session().id()),
                client,
                now.plus(ClientLink.AFTER_CARE),
                heads.of(clients.find(client).orElseThrow(), Corridor.RECOVER, words.words()),
                words.t("link.title"),
                words.t(
                        "recover.session",
                        recovery.session().number(),
                        words.words().day(recovery.session().startedAt())),
                "/clients/" + client + "/recovery");
    }
}
