package fibril.app.demo;

import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.StockMovement;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.UsedLot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Handpieces and cartridges of the made-up practice. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoStock {

    private static final int RECEIVED = 60;

    private final Stock stock;
    private final Handpieces handpieces;
    private final CurrentAtlas atlas;
    private final Map<String, UUID> handpieceOf = new HashMap<>();
    private final Map<String, StockLot> lotOf = new HashMap<>();

    DemoStock(Stock stock, Handpieces handpieces, CurrentAtlas atlas) {
        this.stock = stock;
        this.handpieces = handpieces;
        this.atlas = atlas;
    }

    void receive(UUID author, Instant at, LocalDate today) {
        Provenance written = Provenance.first(author, at);
        atlas.get().devices().forEach(device -> {
            String id = device.id();
            UUID handpiece = UUID.randomUUID();
            handpieces.add(new Handpiece(
                    handpiece,
                    id,
                    "DEMO-" + id.substring(0, 4).toUpperCase(Locale.ROOT) + "-01",
                    device.name() + " 1",
                    today.plusDays(200),
                    true,
                    written));
            handpieceOf.put(id, handpiece);
            lotOf.put(id, lot(StockKind.CARTRIDGE, id, "Cartridge", "DEMO" + (lotOf.size() + 2601), today, written));
        });
    }

    private StockLot lot(
            StockKind kind, String device, String product, String lot, LocalDate today, Provenance written) {
        StockLot fresh =
                new StockLot(UUID.randomUUID(), kind, device, product, "", lot, today.plusDays(420), true, written);
        stock.add(fresh);
        move(fresh, StockMovement.Kind.RECEIVED, RECEIVED, null, written);
        return fresh;
    }

    /** What a session of this device used, counted down. */
    Tools use(String device, UUID session, Provenance written) {
        StockLot lot = java.util.Objects.requireNonNull(lotOf.get(device));
        move(lot, StockMovement.Kind.USED, -1, session, written);
        UsedLot used = new UsedLot(StockKind.CARTRIDGE, lot.id(), lot.lot(), lot.expiresOn(), lot.gtin(), "", "");
        return new Tools(device, handpieceOf.get(device), List.of(used));
    }

    private void move(
            StockLot lot,
            StockMovement.Kind kind,
            int change,
            @org.jspecify.annotations.Nullable UUID session,
            Provenance written) {
        stock.move(new StockMovement(
                UUID.randomUUID(), lot.id(), kind, change, session, "", written.author(), written.at()));
    }
}
