package fibril.clinic.treat.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.RecallContact;
import fibril.clinic.treat.RecallContacts;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Everybody who got a lot. Whoever asked to be forgotten got it too: she is counted, and the owner, who alone may read
 * her record, sees how to reach her.
 */
@Component
class RecallLines {

    private final TreatRecords records;
    private final RecallContacts contacts;
    private final Clients clients;
    private final Staff staff;
    private final Words words;

    RecallLines(TreatRecords records, RecallContacts contacts, Clients clients, Staff staff, Words words) {
        this.records = records;
        this.contacts = contacts;
        this.clients = clients;
        this.staff = staff;
        this.words = words;
    }

    /** The clients who got it, locked or not. */
    Set<UUID> clients(String lot) {
        return records.sessions().withLot(lot).stream().map(Session::client).collect(Collectors.toSet());
    }

    boolean isOpen(UUID client) {
        return clients.find(client).isPresent();
    }

    List<RecallPage.Line> of(String lot, SignedIn who) {
        Set<UUID> inStock = records.stock().withLot(lot).stream()
                .map(Stock.Held::lot)
                .map(StockLot::id)
                .collect(Collectors.toSet());
        Map<UUID, RecallContact> told = told(lot);
        return records.sessions().withLot(lot).stream()
                .map(session -> line(session, items(session, lot, inStock), told, who))
                .toList();
    }

    /** Of each client the try that counts: that she was told, or else the newest. */
    private Map<UUID, RecallContact> told(String lot) {
        Map<UUID, RecallContact> told = new HashMap<>();
        for (RecallContact each : contacts.ofLot(lot)) {
            told.merge(each.client(), each, (newer, older) -> !newer.isTold() && older.isTold() ? older : newer);
        }
        return told;
    }

    private String items(Session session, String lot, Set<UUID> inStock) {
        return session.tools().lots().stream()
                .filter(used -> used.lot().strip().equalsIgnoreCase(lot.strip())
                        || used.stock().filter(inStock::contains).isPresent())
                .map(this::item)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String item(UsedLot used) {
        String kind = words.t("treat.kind." + used.kind().name().toUpperCase(Locale.ROOT));
        String serial = used.serial().isEmpty() ? "" : ", " + words.t("treat.recall.serial", used.serial());
        return kind + " " + used.lot() + serial;
    }

    private RecallPage.Line line(Session session, String items, Map<UUID, RecallContact> told, SignedIn who) {
        Optional<Client> open = clients.find(session.client());
        Optional<Client> shown =
                open.isPresent() || who.role() != Role.OWNER ? open : clients.findEvenLocked(session.client());
        String page = open.isPresent() ? "/clients/" + session.client() : "/locked/" + session.client();
        Optional<RecallContact> contact = Optional.ofNullable(told.get(session.client()));
        return new RecallPage.Line(
                shown.map(client -> client.id().toString()).orElse(""),
                shown.map(Client::name).orElseGet(() -> words.t("treat.recall.locked")),
                shown.isPresent() ? page : "",
                words.day(session.startedAt()),
                words.t("treat.session.number", session.number()),
                open.isPresent() ? page + "/sessions/" + session.id() : "",
                items,
                staff.nameOf(session.operator()),
                shown.map(Client::phone).orElse(""),
                shown.map(Client::email).orElse(""),
                note(session, open.isPresent()),
                contact.map(RecallLines::mark).orElse(Mark.UNANSWERED),
                contact.map(this::words).orElseGet(() -> words.t("treat.recall.notYet")));
    }

    private String note(Session session, boolean open) {
        String calledOff = session.isNeedled() ? "" : words.t("treat.recall.calledOff");
        return open ? calledOff : (words.t("treat.recall.isLocked") + " " + calledOff).strip();
    }

    private static Mark mark(RecallContact contact) {
        return contact.isTold() ? Mark.OK : Mark.WAIT;
    }

    private String words(RecallContact contact) {
        return words.t(
                "treat.recall.contact",
                words.t("treat.recall.outcome." + contact.outcome()),
                words.t("treat.recall.way." + contact.way()),
                words.moment(contact.at()),
                staff.nameOf(contact.by()));
    }
}
