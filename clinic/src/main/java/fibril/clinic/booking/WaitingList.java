package fibril.clinic.booking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who ever waited for time to become free. */
public interface WaitingList {

    /** Keeps a new wish, or its next version; throws StaleVersion when that version exists. */
    void add(Wish wish);

    Optional<Wish> find(UUID id);

    /** Those still open, longest waiting first. */
    List<Wish> open();

    /** Newest first. */
    List<Wish> ofClient(UUID client);
}
