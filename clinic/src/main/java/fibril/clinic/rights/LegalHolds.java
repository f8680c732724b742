package fibril.clinic.rights;

import java.util.Optional;
import java.util.UUID;

/** All holds that were ever set. */
public interface LegalHolds {

    /** Keeps a new hold, or its lifting; throws StaleVersion when that version exists. */
    void add(LegalHold hold);

    /** The one that stands. */
    Optional<LegalHold> on(UUID client);
}
