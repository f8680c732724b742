package fibril.clinic.treat.pages;

import fibril.atlas.Device;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.StockMovement;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /stock/{id}, POST /stock/{id} (its facts), POST /stock/{id}/counts (how many there are). */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class LotController {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_PIECES = 10_000;

    private final TreatRecords records;
    private final CurrentAtlas atlas;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public LotController(TreatRecords records, CurrentAtlas atlas, Staff staff, Audit audit, Words words, Clock clock) {
        this.records = records;
        this.atlas = atlas;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/stock/{id}")
    public Reply show(@PathVariable UUID id, SignedIn who) {
        return records.stock()
                .find(id)
                .map(held -> Reply.page("treat/lot", page(held, filled(held), who)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/stock/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Stock.Held> found = records.stock().find(id);
        if (found.isEmpty()) return Reply.notFound();
        StockLot before = found.get().lot();
        LocalDate today = LocalDate.now(clock);
        form.labels("treat.lot");
        String product = form.need("product", 200);
        String number = form.need("lot", 20);
        Optional<LocalDate> expires = form.needDay("expires", today.minusYears(50), today.plusYears(50));
        String reason = form.need("reason", LONGEST_REASON);
        OptionalInt version = form.needWhole("version", 1, Integer.MAX_VALUE);
        if (version.isPresent() && version.getAsInt() != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("treat/lot", page(found.get(), form, who));
        }
        if (!form.isClean() || expires.isEmpty()) return Reply.refused("treat/lot", page(found.get(), form, who));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.stock()
                .add(new StockLot(
                        id,
                        before.kind(),
                        before.device(),
                        product,
                        before.gtin(),
                        number,
                        expires.get(),
                        before.counted(),
                        before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "change", "lot", id.toString(), "lot " + before.lot() + " to " + number);
        return Reply.seeOther("/stock/" + id, words.t("treat.lot.corrected"));
    }

    @PostMapping("/stock/{id}/counts")
    @Transactional
    public Reply count(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Stock.Held> found = records.stock().find(id);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("treat.lot");
        OptionalInt counted = form.needWhole("counted", 0, MOST_PIECES);
        OptionalInt seen = form.needWhole("onHand", 0, Integer.MAX_VALUE);
        String why = form.need("countReason", LONGEST_REASON);
        int onHand = found.get().onHand();
        if (seen.isPresent() && seen.getAsInt() != onHand) {
            form.problem("counted", "treat.lot.countMoved", seen.getAsInt(), onHand);
            return Reply.stale("treat/lot", page(found.get(), form, who));
        }
        if (!form.isClean() || counted.isEmpty()) return Reply.refused("treat/lot", page(found.get(), form, who));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int change = counted.getAsInt() - onHand;
        StockMovement correction = new StockMovement(
                UUID.randomUUID(), id, StockMovement.Kind.CORRECTED, change, null, why, who.id(), now);
        if (!records.stock().move(correction)) {
            form.problem("counted", "treat.lot.countMoved", onHand, 0);
            return Reply.stale("treat/lot", page(found.get(), form, who));
        }
        audit.record(now, who.id(), "count", "lot", id.toString(), onHand + " to " + counted.getAsInt());
        return Reply.seeOther("/stock/" + id, words.t("treat.lot.counted.saved"));
    }

    private Form filled(Stock.Held held) {
        StockLot lot = held.lot();
        return Form.filled(
                words,
                Map.of(
                        "product", lot.product(),
                        "lot", lot.lot(),
                        "expires", lot.expiresOn().toString(),
                        "counted", Integer.toString(held.onHand())));
    }

    private LotPage page(Stock.Held held, Form form, SignedIn who) {
        StockLot lot = held.lot();
        return new LotPage(
                StockPage.line(held, this::deviceName, LocalDate.now(clock), words),
                lot.gtin(),
                lot.counted(),
                lot.provenance().version(),
                form,
                records.stock().movements(lot.id()).stream()
                        .map(movement -> line(movement, who))
                        .toList(),
                "/lots?lot=" + URLEncoder.encode(lot.lot(), StandardCharsets.UTF_8));
    }

    private LotPage.Line line(StockMovement movement, SignedIn who) {
        Optional<Session> session = movement.session().flatMap(records.sessions()::find);
        return new LotPage.Line(
                words.moment(movement.at()),
                words.t("treat.movement." + movement.kind()),
                (movement.change() > 0 ? "+" : "") + movement.change(),
                staff.nameOf(movement.author()),
                movement.reason(),
                session.filter(one -> who.role().treats())
                        .map(one -> "/clients/" + one.client() + "/sessions/" + one.id())
                        .orElse(""));
    }

    private String deviceName(String id) {
        return atlas.get().findDevice(id).map(Device::name).orElse(id);
    }
}
