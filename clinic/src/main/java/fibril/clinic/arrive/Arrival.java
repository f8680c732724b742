package fibril.clinic.arrive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param hash of the file, so that nobody takes it in twice
 */
public record Arrival(UUID id, Instant at, String fileName, String hash, List<Came> came, Optional<Instant> undoneAt) {

    public enum How {
        NEW,
        FILLED
    }

    /** @param version of the client’s record that was written */
    public record Came(UUID client, long line, String reference, How how, int version) {}

    public Arrival {
        came = List.copyOf(came);
    }
}
