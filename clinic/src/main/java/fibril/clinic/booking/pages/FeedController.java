package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.CalendarFeed;
import fibril.clinic.booking.CalendarFeeds;
import fibril.clinic.booking.FeedToken;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * GET /feeds/{token} for calendars that subscribe; GET /calendar/feed, POST /calendar/feed and …/revocation for the one
 * whose calendar it is.
 */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class FeedController {

    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 400;

    private final BookingDesk desk;
    private final BookingWords say;
    private final CalendarFeeds feeds;
    private final Clients clients;
    private final Settings settings;
    private final Audit audit;
    private final SecureRandom chance = new SecureRandom();

    public FeedController(
            BookingDesk desk, BookingWords say, CalendarFeeds feeds, Clients clients, Settings settings, Audit audit) {
        this.desk = desk;
        this.say = say;
        this.feeds = feeds;
        this.clients = clients;
        this.settings = settings;
        this.audit = audit;
    }

    /** What /calendar/feed shows. The address itself is shown once, when it is made. */
    public record FeedPage(boolean open, String since, String names, Form form) {}

    /** Whoever knows the address. One that leads nowhere looks like any other page that is not there. */
    @GetMapping("/feeds/{token}")
    @MayEnter(anyone = true)
    public Reply feed(@PathVariable String token) {
        return feeds.withToken(new FeedToken(token.replaceFirst("\\.ics$", "")))
                .filter(feed -> desk.practitioners().stream()
                        .anyMatch(member -> member.id().equals(feed.staff())))
                .map(this::file)
                .orElseGet(Reply::notFound);
    }

    private Reply file(CalendarFeed feed) {
        LocalDate today = desk.today();
        boolean names = desk.rules().namesInFeeds();
        String practice = settings.get(Settings.PRACTICE_NAME, "");
        byte[] file = CalendarFile.of(
                say.t("booking.feed.name", desk.nameOf(feed.staff()), practice),
                desk.diary(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                        .filter(each -> each.state().takesTime()
                                && each.resources().practitioner().equals(feed.staff()))
                        .map(each -> new CalendarFile.Event(each, summary(each, names), room(each)))
                        .toList());
        return Reply.bytes(CalendarFile.TYPE, "calendar.ics", file);
    }

    private String summary(Appointment each, boolean names) {
        String kind = say.kind(each);
        if (!names) return kind;
        return clients.find(each.client())
                .map(Client::name)
                .map(name -> kind + ": " + name)
                .orElse(kind);
    }

    private String room(Appointment each) {
        return each.resources()
                .room()
                .flatMap(desk.records().timetable()::room)
                .map(room -> room.name())
                .orElse("");
    }

    @GetMapping("/calendar/feed")
    public Reply show(SignedIn who, Form form) {
        Optional<CalendarFeed> feed = feeds.ofStaff(who.id()).filter(CalendarFeed::isOpen);
        return Reply.page(
                "booking/feed",
                new FeedPage(
                        feed.isPresent(),
                        feed.map(each -> say.words().moment(each.provenance().at()))
                                .orElse(""),
                        say.t(desk.rules().namesInFeeds() ? "booking.feed.names" : "booking.feed.noNames"),
                        form));
    }

    /** A new address takes the place of the one before, which opens nothing from now on. */
    @PostMapping("/calendar/feed")
    @Transactional
    public Reply create(SignedIn who, HttpServletRequest request) {
        FeedToken token = FeedToken.random(chance);
        Instant now = desk.now();
        feeds.add(new CalendarFeed(who.id(), token.hash(), next(who.id(), now, "booking.feed.renewed")));
        audit.record(now, who.id(), "add", "calendar feed", who.id().toString(), "");
        String address =
                request.getRequestURL().toString().replaceFirst("/calendar/feed$", "/feeds/" + token.text() + ".ics");
        return Reply.seeOther("/calendar/feed", say.t("booking.feed.made", address));
    }

    @PostMapping("/calendar/feed/revocation")
    @Transactional
    public Reply revoke(SignedIn who) {
        if (feeds.ofStaff(who.id()).filter(CalendarFeed::isOpen).isEmpty()) return Reply.notFound();
        Instant now = desk.now();
        feeds.add(CalendarFeed.revoked(who.id(), next(who.id(), now, "booking.feed.revoked")));
        audit.record(now, who.id(), "revoke", "calendar feed", who.id().toString(), "");
        return Reply.seeOther("/calendar/feed", say.t("booking.feed.revoked"));
    }

    private Provenance next(UUID staff, Instant now, String reason) {
        return feeds.ofStaff(staff)
                .map(before -> before.provenance().next(staff, now, say.t(reason)))
                .orElseGet(() -> Provenance.first(staff, now));
    }
}
