package fibril.clinic.recover.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.pages.FlagsPage.Line;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /flags and /flags/{id}. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class FlagController {

    private static final int LATELY = 20;

    private final Flags flags;
    private final Clients clients;
    private final FlagPages pages;
    private final RecoverWords words;
    private final Clock clock;

    public FlagController(Flags flags, Clients clients, FlagPages pages, RecoverWords words, Clock clock) {
        this.flags = flags;
        this.clients = clients;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/flags")
    public Reply index() {
        return Reply.page(
                "recover/flags",
                new FlagsPage(
                        flags.open().stream().map(this::open).toList(),
                        flags.owingReport().stream().map(this::owing).toList(),
                        flags.closedLately(LATELY).stream()
                                .filter(flag -> clients.find(flag.client()).isPresent())
                                .map(this::closed)
                                .toList()));
    }

    @GetMapping("/flags/{id}")
    public Reply show(@PathVariable UUID id, SignedIn who) {
        return flags.find(id)
                .map(flag -> Reply.page("recover/flag", pages.of(flag, Form.blank(words.words()), who)))
                .orElseGet(Reply::notFound);
    }

    private Line open(Flag flag) {
        Instant actBy = flag.actBy(words.words().zone());
        return line(
                flag,
                RecoverWords.mark(flag.urgency()),
                words.urgency(flag.urgency()),
                words.t("recover.flag.actBy", words.moment(actBy)),
                clock.instant().isAfter(actBy));
    }

    private Line owing(Flag flag) {
        LocalDate due = flag.closing().orElseThrow().reportDue().orElseThrow();
        return line(
                flag,
                Mark.DUE,
                words.t("recover.flags.report"),
                words.t("recover.report.due", words.words().day(due)),
                LocalDate.now(clock).isAfter(due));
    }

    private Line closed(Flag flag) {
        return line(
                flag,
                Mark.OK,
                words.t("recover.flag.closed"),
                words.words().moment(flag.closing().orElseThrow().at()),
                false);
    }

    private Line line(Flag flag, Mark mark, String urgency, String when, boolean late) {
        return new Line(
                mark,
                urgency,
                when,
                words.rule(flag).sign(),
                clients.find(flag.client()).map(Client::name).orElse(""),
                words.t(
                        "recover.flag.seen",
                        words.moment(flag.last().at()),
                        words.after(flag.last().hoursAfter()),
                        flag.sightings().size()),
                "/flags/" + flag.id(),
                late);
    }
}
