package fibril.clinic.followup.pages;

import fibril.clinic.followup.Period;
import fibril.clinic.followup.PracticeReports;
import fibril.clinic.followup.pages.ReportPage.Table;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Sheet;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /report, GET /report.csv: what the practice did from one day to another, and what came of it. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class ReportController {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final PracticeReports reports;
    private final ReportWords reportWords;
    private final CurrentAtlas atlas;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public ReportController(
            PracticeReports reports,
            ReportWords reportWords,
            CurrentAtlas atlas,
            Audit audit,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.reportWords = reportWords;
        this.atlas = atlas;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/report")
    public Reply show(Form form) {
        Optional<Period> period = period(form);
        if (period.isEmpty()) {
            ReportPage refused = new ReportPage(form, form.typed("from"), form.typed("to"), List.of(), "");
            return Reply.refused("followup/report", refused);
        }
        String from = period.get().from().toString();
        String to = period.get().to().toString();
        return Reply.page(
                "followup/report",
                new ReportPage(form, from, to, tables(period.get()), "/report.csv?from=" + from + "&to=" + to));
    }

    /** It names nobody, and yet it leaves the house: that is written down. */
    @GetMapping("/report.csv")
    @Transactional
    public Reply sheet(Form form, SignedIn who) {
        Optional<Period> period = period(form);
        if (period.isEmpty()) return show(form);
        List<List<String>> rows = new ArrayList<>();
        for (Table table : tables(period.get())) {
            for (List<String> row : table.rows()) {
                for (int column = 1; column < row.size(); column++) {
                    rows.add(List.of(
                            table.title(), row.getFirst(), table.headings().get(column), row.get(column)));
                }
            }
        }
        String name = "report-" + period.get().from() + "-" + period.get().to();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "practice report", "", name);
        List<String> heading = Stream.of("table", "what", "figure", "value")
                .map(column -> words.t("followup.report.column." + column))
                .toList();
        return Reply.bytes("text/csv;charset=UTF-8", name + ".csv", Sheet.csv(heading, rows));
    }

    private List<Table> tables(Period period) {
        return reportWords.tables(reports.of(period, atlas.get(), ZonedDateTime.now(clock)));
    }

    /** The last twelve months, when nothing else is asked for. */
    private Optional<Period> period(Form form) {
        LocalDate today = LocalDate.now(clock);
        form.labels("followup.report");
        Optional<LocalDate> from = form.day("from", EARLIEST, today);
        Optional<LocalDate> to = form.day("to", EARLIEST, today);
        if (!form.isClean()) return Optional.empty();
        LocalDate last = to.orElse(today);
        LocalDate first = from.orElse(last.minusMonths(12).plusDays(1));
        if (first.isAfter(last)) {
            form.problem("to", "followup.report.backwards", words.day(last), words.day(first));
            return Optional.empty();
        }
        return Optional.of(new Period(first, last));
    }
}
