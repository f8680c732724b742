package fibril.clinic.arrive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every file that was taken in, newest first. */
public interface Arrivals {

    void add(Arrival arrival);

    Optional<Arrival> find(UUID id);

    List<Arrival> all();

    /** Takes away the records of clients who came with it and nobody else has written of; marks it as undone. */
    void undo(Arrival arrival, List<UUID> gone, Instant at);
}
