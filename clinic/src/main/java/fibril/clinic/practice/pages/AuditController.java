package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.AuditQuery;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /audit, GET /audit.csv. The audit itself knows ids only; names are put in where it is read. */
@Controller
@MayEnter({Role.OWNER, Role.AUDITOR})
public class AuditController {

    private static final int LEAF = 100;
    private static final int MOST_IN_A_FILE = 100_000;

    private final Audit audit;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    public AuditController(Audit audit, Staff staff, Words words, Clock clock) {
        this.audit = audit;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/audit")
    public Reply index(Form form) {
        AuditQuery query = AuditQuestion.read(form, words);
        if (!form.isClean()) return Reply.refused("practice/audit", page(form, List.of()));
        return Reply.page("practice/audit", page(form, audit.find(query, LEAF + 1)));
    }

    /** To take the audit away is an event of its own. */
    @GetMapping("/audit.csv")
    @Transactional
    public Reply file(Form form, SignedIn who) throws IOException {
        AuditQuery query = AuditQuestion.read(form, words);
        if (!form.isClean()) return Reply.refused("practice/audit", page(form, List.of()));
        List<Audit.Event> events = audit.find(query, MOST_IN_A_FILE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "audit", "", events.size() + " events");
        byte[] csv = csv(events).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes("text/csv;charset=UTF-8", "audit-" + words.dayOf(now) + ".csv", csv);
    }

    private String csv(List<Audit.Event> events) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("sequence", "at", "actor", "actorName", "action", "subject", "subjectId", "detail")
                .get();
        Map<UUID, String> names = names();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Audit.Event event : events) {
                printer.printRecord(
                        event.sequence(),
                        event.at(),
                        event.actor(),
                        harmless(names.getOrDefault(event.actor(), "")),
                        event.action(),
                        event.subject(),
                        event.subjectId(),
                        harmless(event.detail()));
            }
        }
        return text.toString();
    }

    /** A spreadsheet would run what begins like a formula. */
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private AuditPage page(Form form, List<Audit.Event> events) {
        boolean more = events.size() > LEAF;
        List<Audit.Event> leaf = more ? events.subList(0, LEAF) : events;
        Map<UUID, String> names = names();
        String older = more
                ? AuditQuestion.address(
                        "/audit", form, Long.toString(leaf.getLast().sequence()))
                : "";
        return new AuditPage(
                form,
                staff.everybody().stream()
                        .map(member -> Choice.of(member.id().toString(), member.name()))
                        .toList(),
                audit.subjects().stream()
                        .map(subject -> Choice.of(subject, subject))
                        .toList(),
                leaf.stream().map(event -> line(event, names)).toList(),
                AuditQuestion.address("/audit.csv", form, ""),
                older);
    }

    private AuditPage.Line line(Audit.Event event, Map<UUID, String> names) {
        return new AuditPage.Line(
                Long.toString(event.sequence()),
                words.moment(event.at()),
                names.getOrDefault(event.actor(), words.t("practice.audit.nobody")),
                event.action(),
                event.subject(),
                event.subjectId(),
                event.detail());
    }

    private Map<UUID, String> names() {
        return staff.everybody().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }
}
