package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.RecallContact;
import fibril.clinic.treat.RecallContacts;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.OpensLocked;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Sheet;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * GET /lots?lot=…, GET /lots/{lot}, GET /lots/contacts?lot=…: everybody who got a lot, in one step. POST /lots/contacts:
 * that somebody was told.
 */
@Controller
@OpensLocked
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class RecallController {

    private static final int LONGEST_LOT = 60;
    private static final int LONGEST_NOTE = 500;
    private static final List<String> CONTACT_HEADING =
            List.of("name", "phone", "email", "session", "item", "operator", "note", "told");

    private final RecallLines lines;
    private final RecallContacts contacts;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    RecallController(RecallLines lines, RecallContacts contacts, Audit audit, Words words, Clock clock) {
        this.lines = lines;
        this.contacts = contacts;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/lots")
    @Transactional
    public Reply index(@RequestParam(defaultValue = "") String lot, SignedIn who) {
        return show(lot, who);
    }

    @GetMapping("/lots/{lot}")
    @Transactional
    public Reply show(@PathVariable String lot, SignedIn who) {
        RecallPage page = page(Form.clean(lot), Form.blank(words), who);
        if (page.asked()) recorded("show", page.lot(), page.lines().size(), who);
        return Reply.page("treat/recall", page);
    }

    @GetMapping("/lots/contacts")
    @Transactional
    public Reply contacts(@RequestParam(name = "lot", defaultValue = "") String typed, SignedIn who) {
        String lot = Form.clean(typed);
        if (lot.isEmpty() || lot.length() > LONGEST_LOT) return Reply.notFound();
        List<List<String>> rows = lines.of(lot, who).stream()
                .map(line -> List.of(
                        line.name(),
                        line.phone(),
                        line.email(),
                        line.when(),
                        line.item(),
                        line.operator(),
                        line.note(),
                        line.told()))
                .toList();
        recorded("export", lot, rows.size(), who);
        String file = "lot-" + lot.replaceAll("[^A-Za-z0-9]+", "-") + ".csv";
        return Reply.bytes("text/csv;charset=UTF-8", file, Sheet.csv(CONTACT_HEADING, rows));
    }

    @PostMapping("/lots/contacts")
    @Transactional
    public Reply told(Form form, SignedIn who) {
        form.labels("treat.recall");
        String lot = form.need("lot", LONGEST_LOT);
        Optional<UUID> client = form.id("client");
        Optional<String> way = form.needOneOf("way", names(RecallContact.Way.values()));
        Optional<String> outcome = form.needOneOf("outcome", names(RecallContact.Outcome.values()));
        String note = form.text("note", LONGEST_NOTE);
        boolean mayTell = client.filter(lines.clients(lot)::contains)
                .filter(id -> who.role() == Role.OWNER || lines.isOpen(id))
                .isPresent();
        if (!mayTell) return Reply.notFound();
        if (!form.isClean() || way.isEmpty() || outcome.isEmpty()) {
            return Reply.refused("treat/recall", page(lot, form, who));
        }
        Instant now = now();
        RecallContact contact = new RecallContact(
                UUID.randomUUID(),
                client.orElseThrow(),
                lot,
                RecallContact.Way.valueOf(way.get()),
                RecallContact.Outcome.valueOf(outcome.get()),
                note,
                who.id(),
                now);
        contacts.add(contact);
        audit.record(now, who.id(), "contact", "recall contact", contact.id().toString(), outcome.get());
        return Reply.seeOther(
                "/lots?lot=" + URLEncoder.encode(lot, StandardCharsets.UTF_8), words.t("treat.recall.saved"));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private RecallPage page(String lot, Form form, SignedIn who) {
        boolean asked = !lot.isEmpty() && lot.length() <= LONGEST_LOT;
        List<RecallPage.Line> found = asked ? lines.of(lot, who) : List.of();
        return new RecallPage(
                lot,
                asked,
                found,
                asked ? words.t("treat.recall.people", lines.clients(lot).size(), found.size()) : "",
                asked ? words.t("treat.recall.toldOf", told(found), people(found.stream())) : "",
                "/lots/contacts?lot=" + URLEncoder.encode(lot, StandardCharsets.UTF_8),
                choices("treat.recall.way.", RecallContact.Way.values()),
                choices("treat.recall.outcome.", RecallContact.Outcome.values()),
                form);
    }

    private static long told(List<RecallPage.Line> found) {
        return people(found.stream().filter(line -> line.mark() == Mark.OK));
    }

    private static long people(Stream<RecallPage.Line> found) {
        return found.map(RecallPage.Line::client).distinct().count();
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return names(values).stream()
                .map(name -> Choice.of(name, words.t(prefix + name)))
                .toList();
    }

    private void recorded(String action, String lot, int found, SignedIn who) {
        audit.record(now(), who.id(), action, "recall", lot, found + " found");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
