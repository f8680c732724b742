package fibril.clinic.treat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All clinical photographs. Lists leave out those that were taken out. */
public interface Photographs {

    /** Keeps a new photograph, or the next version of one; throws StaleVersion when that version exists. */
    void add(Photograph photograph);

    Optional<Photograph> find(UUID id);

    /** By moment, then by view, then as they were taken: pictures sent within one second keep their order. */
    List<Photograph> ofSession(UUID session);

    /** Newest first. */
    List<Photograph> ofClient(UUID client);

    /** Of many clients at once, when theirs were taken. */
    Map<UUID, Set<Instant>> timesOf(Collection<UUID> clients);
}
