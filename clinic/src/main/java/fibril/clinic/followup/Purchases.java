package fibril.clinic.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What clients have bought, course by course. */
public interface Purchases {

    /** Keeps a new purchase, or the next version of one; throws StaleVersion when that version exists. */
    void add(Purchase purchase);

    Optional<Purchase> find(UUID id);

    /** Newest version of each, in the order of the days. */
    List<Purchase> ofClient(UUID client);

    /** All versions, newest first. */
    List<Purchase> versions(UUID id);
}
