package fibril.app.demo;

import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.StockMovement;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.UsedLot;
import java.time.Duration;
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
    private static final Duration TURNAROUND = Duration.ofMinutes(40);
    private static final String HOW = "Wiped with the disinfectant its maker names, new sleeve.";

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
            lotOf.put(
                    id,
                    lot(
                            StockKind.CARTRIDGE,
                            id,
                            "Sterile needle cartridge",
                            "DEMO" + (lotOf.size() + 2601),
                            today,
                            written));
        });
    }

    /** The bottle in use, the next one, and cartridges of which the last few went out of date. */
    void furnish(UUID author, LocalDate today, Instant threeMonthsAgo) {
        Provenance written = Provenance.first(author, threeMonthsAgo);
        bottle("GEL-0713", today.plusDays(95), written);
        bottle("GEL-0925", today.plusDays(310), written);
        String device = atlas.get().devices().getFirst().id();
        StockLot old = new StockLot(
                UUID.randomUUID(),
                StockKind.CARTRIDGE,
                device,
                "Sterile needle cartridge",
                "",
                "DEMO2511",
                today.minusDays(12),
                true,
                written);
        stock.add(old);
        move(old, StockMovement.Kind.RECEIVED, 6, null, written);
    }

    private void bottle(String lot, LocalDate expires, Provenance written) {
        stock.add(new StockLot(
                UUID.randomUUID(), StockKind.GLIDE_GEL, "", "Sterile glide gel", "", lot, expires, false, written));
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

    /** Wiped down once the client has left. */
    void clean(Session session) {
        UUID handpiece = session.tools().handpiece().orElseThrow();
        Instant at = session.startedAt().plus(TURNAROUND);
        handpieces.add(new Cleaning(UUID.randomUUID(), handpiece, at, session.operator(), HOW));
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
