package fibril.clinic.recover.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.Flags;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.PdfPress;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Sheet;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /flags/{id}/harm.pdf and harm.csv: the report of harm, filled in. That it was taken stands in the audit. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class HarmReportController {

    private static final List<String> HEADING = List.of("section", "field", "value");

    private final Flags flags;
    private final Clients clients;
    private final HarmReports reports;
    private final PdfPress press;
    private final Audit audit;
    private final Clock clock;

    HarmReportController(Flags flags, Clients clients, HarmReports reports, PdfPress press, Audit audit, Clock clock) {
        this.flags = flags;
        this.clients = clients;
        this.reports = reports;
        this.press = press;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/flags/{id}/harm.pdf")
    @Transactional
    public Reply pdf(@PathVariable UUID id, SignedIn who) {
        return with(
                id,
                who,
                "PDF",
                report -> Reply.bytes(
                        "application/pdf", "harm-" + id + ".pdf", press.print("recover/harmSheet", report)));
    }

    @GetMapping("/flags/{id}/harm.csv")
    @Transactional
    public Reply csv(@PathVariable UUID id, SignedIn who) {
        return with(
                id,
                who,
                "CSV",
                report -> Reply.bytes(
                        "text/csv;charset=UTF-8", "harm-" + id + ".csv", Sheet.csv(HEADING, report.rows())));
    }

    private Reply with(UUID id, SignedIn who, String kind, Function<HarmReport, Reply> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<HarmReport> report = flags.find(id)
                .flatMap(flag -> clients.find(flag.client()).flatMap(client -> reports.of(flag, client, now)));
        if (report.isEmpty()) return Reply.notFound();
        audit.record(now, who.id(), "export", "flag", id.toString(), "report of harm, " + kind);
        return answer.apply(report.get());
    }
}
