package fibril.clinic.treat.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Sheet;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** GET /lots?lot=…, GET /lots/{lot}, GET /lots/contacts?lot=…: everybody who got a lot, in one step. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class RecallController {

    private static final int LONGEST_LOT = 60;
    private static final List<String> CONTACT_HEADING =
            List.of("name", "phone", "email", "session", "item", "operator", "note");

    private final TreatRecords records;
    private final Clients clients;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public RecallController(TreatRecords records, Clients clients, Staff staff, Audit audit, Words words, Clock clock) {
        this.records = records;
        this.clients = clients;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/lots")
    @Transactional
    public Reply index(@RequestParam(defaultValue = "") String lot, SignedIn who) {
        return page(lot, who);
    }

    @GetMapping("/lots/{lot}")
    @Transactional
    public Reply show(@PathVariable String lot, SignedIn who) {
        return page(lot, who);
    }

    @GetMapping("/lots/contacts")
    @Transactional
    public Reply contacts(@RequestParam(defaultValue = "") String lot, SignedIn who) {
        List<List<String>> rows = lines(lot).stream()
                .map(line -> List.of(
                        line.name(),
                        line.phone(),
                        line.email(),
                        line.when(),
                        line.item(),
                        line.operator(),
                        line.note()))
                .toList();
        recorded("export", lot, rows.size(), who);
        String file = "lot-" + lot.replaceAll("[^A-Za-z0-9]+", "-") + ".csv";
        return Reply.bytes("text/csv;charset=UTF-8", file, Sheet.csv(CONTACT_HEADING, rows));
    }

    private Reply page(String typed, SignedIn who) {
        String lot = typed.strip();
        if (lot.isEmpty() || lot.length() > LONGEST_LOT) {
            return Reply.page("treat/recall", new RecallPage(lot, false, List.of(), "", ""));
        }
        List<RecallPage.Line> lines = lines(lot);
        recorded("show", lot, lines.size(), who);
        long people = lines.stream().map(RecallPage.Line::href).distinct().count();
        return Reply.page(
                "treat/recall",
                new RecallPage(
                        lot,
                        true,
                        lines,
                        words.t("treat.recall.people", people, lines.size()),
                        "/lots/contacts?lot=" + URLEncoder.encode(lot, StandardCharsets.UTF_8)));
    }

    private void recorded(String action, String lot, int found, SignedIn who) {
        String subject = lot.substring(0, Math.min(LONGEST_LOT, lot.length()));
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), who.id(), action, "recall", subject, found + " found");
    }

    private List<RecallPage.Line> lines(String lot) {
        Set<UUID> inStock = records.stock().withLot(lot).stream()
                .map(Stock.Held::lot)
                .map(held -> held.id())
                .collect(Collectors.toCollection(HashSet::new));
        return records.sessions().withLot(lot).stream()
                .map(session -> line(session, lot, inStock))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RecallPage.Line> line(Session session, String lot, Set<UUID> inStock) {
        String items = session.tools().lots().stream()
                .filter(used -> used.lot().strip().equalsIgnoreCase(lot.strip())
                        || used.stock().filter(inStock::contains).isPresent())
                .map(this::item)
                .distinct()
                .collect(Collectors.joining("; "));
        return clients.find(session.client()).map(client -> line(client, session, items));
    }

    private RecallPage.Line line(Client client, Session session, String items) {
        String href = "/clients/" + client.id();
        return new RecallPage.Line(
                client.name(),
                href,
                words.day(session.startedAt()),
                words.t("treat.session.number", session.number()),
                href + "/sessions/" + session.id(),
                items,
                staff.nameOf(session.operator()),
                client.phone(),
                client.email(),
                session.isNeedled() ? "" : words.t("treat.recall.calledOff"));
    }

    private String item(UsedLot used) {
        String kind = words.t("treat.kind." + used.kind().name().toUpperCase(Locale.ROOT));
        String serial = used.serial().isEmpty() ? "" : ", " + words.t("treat.recall.serial", used.serial());
        return kind + " " + used.lot() + serial;
    }
}
