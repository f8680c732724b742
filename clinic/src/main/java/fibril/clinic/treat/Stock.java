package fibril.clinic.treat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lots of cartridges and gel, and how many of each are on hand. */
public interface Stock {

    record Held(StockLot lot, int onHand) {}

    /** Keeps a new lot with none on hand, or the next version of one; throws StaleVersion when that version exists. */
    void add(StockLot lot);

    Optional<Held> find(UUID lot);

    /** Soonest to expire first. */
    List<Held> all();

    /** Upper and lower case alike. */
    List<Held> withLot(String lot);

    /** Changes the number on hand, never below zero: false, and nothing changed, when there are not so many. */
    boolean move(StockMovement movement);

    /** Newest first. */
    List<StockMovement> movements(UUID lot);

    /** Takes a single cartridge for one session: false when its serial was used in another one. */
    boolean claimSerial(String gtin, String serial, UUID session);

    /** For a serial that a session named by mistake. */
    void releaseSerial(String gtin, String serial, UUID session);

    /** The session a serial was used in. */
    Optional<UUID> usedIn(String gtin, String serial);
}
