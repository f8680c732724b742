package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.AuditQuery;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.OpensLocked;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /audit, GET /audit.csv. The audit itself knows ids only; names are put in where it is read. */
@Controller
@OpensLocked
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
    public Reply file(Form form, SignedIn who) {
        AuditQuery query = AuditQuestion.read(form, words);
        if (!form.isClean()) return Reply.refused("practice/audit", page(form, List.of()));
        List<Audit.Event> events = audit.find(query, MOST_IN_A_FILE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "audit", "", events.size() + " events");
        byte[] csv = AuditFile.of(events, names()).getBytes(StandardCharsets.UTF_8);
        return Reply.bytes("text/csv;charset=UTF-8", "audit-" + words.dayOf(now) + ".csv", csv);
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
                choices(audit.actions()),
                choices(audit.subjects()),
                leaf.stream().map(event -> line(event, names)).toList(),
                AuditQuestion.address("/audit.csv", form, ""),
                older,
                audit.latest(1).stream()
                        .map(newest -> "/audit/checkpoints/" + newest.sequence())
                        .findFirst()
                        .orElse(""));
    }

    private static List<Choice> choices(List<String> words) {
        return words.stream().map(word -> Choice.of(word, word)).toList();
    }

    private AuditPage.Line line(Audit.Event event, Map<UUID, String> names) {
        return new AuditPage.Line(
                Long.toString(event.sequence()),
                words.moment(event.at()),
                names.getOrDefault(
                        event.actor(),
                        words.t(
                                event.actor().equals(Audit.NOBODY)
                                        ? "practice.audit.nobody"
                                        : "practice.audit.client")),
                event.from(),
                event.action(),
                event.subject(),
                event.subjectId(),
                event.detail());
    }

    private Map<UUID, String> names() {
        return staff.everybody().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }
}
