package fibril.clinic.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes away what is kept of a client. The one place where rows are emptied or removed: decision 0018. */
public interface Removal {

    /** Whether there is such a client at all, locked or not. */
    boolean isThere(UUID client);

    /** When the newest entry of care was written. */
    Optional<Instant> lastCare(UUID client);

    /** Photographs that the record of care does not need: of no session, or taken out of it. */
    Set<UUID> unneededPhotographs(UUID client);

    /** How much that is not care would go, with so many photographs. */
    Erasure.Gone counted(UUID client, Collection<UUID> photographs, Instant now);

    /** Empties one photograph: its files go unless another row speaks of them. False when that was done before. */
    boolean photograph(UUID photograph, UUID author, Instant now);

    /** Takes away what is not care, and the words the audit has of it. */
    Erasure.Gone notCare(UUID client, UUID author, Instant now);

    /** Locks every id of the record. */
    void lock(UUID client);

    void unlock(UUID client);

    boolean isLocked(UUID client);

    /** How many rows and files went. */
    record Ended(int rows, int files, int auditWords) {}

    /** Takes away everything there is of a client. What stays is the practice's own count of its stock, by id. */
    Ended all(UUID client, UUID author, Instant now);

    /** Whether any of these is of a locked record. */
    boolean anyLocked(Collection<UUID> ids);

    /** Takes away the files that a sudden end left lying. */
    void makeUp();
}
