package fibril.clinic.arrive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param taken how many of its rows
 */
public record Arrival(UUID id, Instant at, UUID author, Draft.Source source, int taken, Optional<Instant> undoneAt) {

    /** What became of one row of a list of clients. */
    public record Came(UUID client, long line, String reference, How how) {}

    public enum How {
        /** A record of her own. */
        NEW,
        /** She was here: nothing was written but by which number the other product knows her. */
        SAME
    }
}
