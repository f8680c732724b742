package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.followup.DueKind;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /due, GET /due.csv: everything due, to go through or to call. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class DueController {

    private final Overviews overviews;
    private final DueRows rows;
    private final DueWords words;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    public DueController(Overviews overviews, DueRows rows, DueWords words, Staff staff, Audit audit, Clock clock) {
        this.overviews = overviews;
        this.rows = rows;
        this.words = words;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/due")
    public Reply index(Form form, SignedIn who) {
        DueFilter filter = DueFilter.of(form);
        List<DueRow> shown = rows(filter, who);
        return Reply.page(
                "followup/due",
                new DuePage(
                        shown,
                        words.t("followup.due.count", shown.size()),
                        DueFilter.WINDOWS.stream()
                                .map(window -> Choice.of(window, words.t("followup.window.is." + window)))
                                .toList(),
                        Arrays.stream(DueKind.values())
                                .filter(kind -> who.role().treats() || !kind.isClinical())
                                .map(kind -> Choice.of(kind.name(), words.kind(kind)))
                                .toList(),
                        staff.everybody().stream()
                                .filter(member -> member.role().treats())
                                .map(DueController::choice)
                                .toList(),
                        filter.window(),
                        filter.kind(),
                        filter.practitioner(),
                        "/due.csv" + filter.query(),
                        who.role().treats()));
    }

    /** Names and telephone numbers leave the house with it, so that it is written down. */
    @GetMapping("/due.csv")
    @Transactional
    public Reply sheet(Form form, SignedIn who) {
        List<DueRow> shown = rows(DueFilter.of(form), who);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "due list", "", shown.size() + " lines");
        byte[] sheet = CallSheet.of(shown, words);
        String name = "due-" + LocalDate.now(clock).toString().toLowerCase(Locale.ROOT) + ".csv";
        return Reply.bytes("text/csv;charset=UTF-8", name, sheet);
    }

    private List<DueRow> rows(DueFilter filter, SignedIn who) {
        Everybody overview = overviews.ofEverybody();
        return rows.of(filter.of(overview.itemsFor(who.role().treats()), LocalDate.now(clock)), overview, who);
    }

    private static Choice choice(StaffMember member) {
        return Choice.of(member.id().toString(), member.name());
    }
}
