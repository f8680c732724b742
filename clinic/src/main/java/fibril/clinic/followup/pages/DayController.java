package fibril.clinic.followup.pages;

import fibril.clinic.booking.pages.ask.RequestsToday;
import fibril.clinic.copies.pages.CopyNews;
import fibril.clinic.followup.OwnersDue;
import fibril.clinic.followup.Undelivered;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Role;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the day: who is here, and what must not be forgotten. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class DayController {

    private final Clients clients;
    private final DueToday due;
    private final PeopleToday people;
    private final RequestsToday requests;
    private final FromHome fromHome;
    private final Undelivered undelivered;
    private final FirstRun firstRun;
    private final CopyNews copies;
    private final OwnersDue ownersDue;
    private final DueWords words;
    private final Clock clock;
    private final Kept<LocalDate, Arrived> arrived;
    private final Kept<LocalDate, List<DayPage.Hint>> owners;

    public DayController(
            Clients clients,
            DueToday due,
            PeopleToday people,
            RequestsToday requests,
            FromHome fromHome,
            Undelivered undelivered,
            FirstRun firstRun,
            CopyNews copies,
            OwnersDue ownersDue,
            DueWords words,
            Clock clock,
            Kept.House house) {
        this.clients = clients;
        this.due = due;
        this.people = people;
        this.requests = requests;
        this.fromHome = fromHome;
        this.undelivered = undelivered;
        this.firstRun = firstRun;
        this.copies = copies;
        this.ownersDue = ownersDue;
        this.words = words;
        this.clock = clock;
        this.arrived = house.answers(1, this::arrived);
        this.owners = house.answers(1, this::owners);
    }

    /** What came in by itself, and what did not get out. */
    private record Arrived(
            List<RequestsToday.Line> requests,
            List<DayPage.Sent> unread,
            List<DayPage.LockedLink> locked,
            List<String> undelivered) {}

    @GetMapping("/")
    public Reply show(SignedIn who) {
        if (who.role() == Role.AUDITOR) return Reply.seeOther("/audit");
        LocalDate today = LocalDate.now(clock);
        Arrived since = arrived.of(today);
        DueToday.Shown shown = due.to(who);
        boolean owner = who.role() == Role.OWNER;
        return Reply.page(
                "followup/day",
                new DayPage(
                        !clients.any(),
                        people.on(today, who.role().treats()),
                        shown.flags(),
                        since.requests(),
                        since.unread(),
                        since.locked(),
                        since.undelivered(),
                        shown.unfinished(),
                        shown.groups(),
                        owner ? firstRun.hints() : List.of(),
                        owner ? owners.of(today) : List.of(),
                        copies.now()));
    }

    private Arrived arrived(LocalDate today) {
        return new Arrived(requests.waiting(), fromHome.unread(), fromHome.locked(), List.copyOf(undelivered()));
    }

    private List<DayPage.Hint> owners(LocalDate today) {
        return ownersDue.now().stream()
                .map(line -> new DayPage.Hint(
                        words.t(line.messageKey(), line.values().toArray()), line.href()))
                .toList();
    }

    private List<String> undelivered() {
        return Stream.of(
                        line("followup.day.undelivered.failed", undelivered.failed()),
                        line("followup.day.undelivered.overdue", undelivered.overdue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> line(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(words.t(key, count));
    }
}
