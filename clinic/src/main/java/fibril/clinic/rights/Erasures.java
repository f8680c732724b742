package fibril.clinic.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who asked to be forgotten and is not yet. */
public interface Erasures {

    /** Keeps a new erasure, or its next version; throws StaleVersion when that version exists. */
    void add(Erasure erasure);

    /** The one that locks this client's record. */
    Optional<Erasure> lockOf(UUID client);

    /** All that lock a record, those first whose time is over first. */
    List<Erasure> locked();
}
