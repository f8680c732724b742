package fibril.clinic.treat.pages;

import fibril.atlas.Device;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.StockMovement;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /stock, GET /stock/new, POST /stock: the lots on the shelf, and receiving more. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class StockController {

    private static final int MOST_PIECES = 10_000;

    private final TreatRecords records;
    private final CurrentAtlas atlas;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public StockController(TreatRecords records, CurrentAtlas atlas, Audit audit, Words words, Clock clock) {
        this.records = records;
        this.atlas = atlas;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/stock")
    public Reply index() {
        return Reply.page(
                "treat/stock", StockPage.of(records.stock().all(), this::deviceName, LocalDate.now(clock), words));
    }

    @GetMapping("/stock/new")
    public Reply fresh(Form form) {
        return Reply.page("treat/lotForm", page(form, Keys.fresh()));
    }

    @PostMapping("/stock")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        String key = Keys.of(form);
        Optional<UUID> made = records.sent().madeBy(key);
        if (made.isPresent()) return Reply.seeOther("/stock");
        Optional<TypedLot> typed = TypedLot.read(form.labels("treat.lot"), devices(), today, words);
        OptionalInt pieces = typed.isPresent() && !typed.get().counted()
                ? OptionalInt.of(1)
                : form.needWhole("pieces", 1, MOST_PIECES);
        if (typed.isEmpty() || pieces.isEmpty() || !form.isClean()) {
            return Reply.refused("treat/lotForm", page(form, key));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StockLot lot = kept(typed.get(), who, now);
        if (!records.sent().claim(key, lot.id())) return Reply.seeOther("/stock");
        records.stock()
                .move(new StockMovement(
                        UUID.randomUUID(),
                        lot.id(),
                        StockMovement.Kind.RECEIVED,
                        pieces.getAsInt(),
                        null,
                        "",
                        who.id(),
                        now));
        audit.record(now, who.id(), "receive", "lot", lot.id().toString(), pieces.getAsInt() + " of lot " + lot.lot());
        return Reply.seeOther("/stock", Told.text(words, "treat.stock.received", pieces.getAsInt(), lot.lot()));
    }

    /** More of a lot that is on the shelf already is the same lot. */
    private StockLot kept(TypedLot typed, SignedIn who, Instant now) {
        Optional<StockLot> held = records.stock().withLot(typed.lot()).stream()
                .map(Stock.Held::lot)
                .filter(typed::isTheSameAs)
                .findFirst();
        if (held.isPresent()) return held.get();
        StockLot lot = typed.asNew(UUID.randomUUID(), Provenance.first(who.id(), now));
        records.stock().add(lot);
        return lot;
    }

    private LotFormPage page(Form form, String key) {
        return new LotFormPage(
                form,
                key,
                TypedLot.KINDS.stream()
                        .map(kind -> Choice.of(kind, words.t("treat.kind." + kind)))
                        .toList(),
                atlas.get().devices().stream()
                        .map(device -> Choice.of(device.id(), device.name()))
                        .toList(),
                records.stock().all().stream()
                        .map(held -> held.lot().product())
                        .distinct()
                        .sorted()
                        .toList(),
                LocalDate.now(clock).toString());
    }

    private List<String> devices() {
        return atlas.get().devices().stream().map(Device::id).toList();
    }

    private String deviceName(String id) {
        return atlas.get().findDevice(id).map(Device::name).orElse(id);
    }
}
