package fibril.clinic.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is signed in somewhere.
 *
 * @param since when they signed in
 * @param seen when they last asked for a page
 * @param address the network address they came from
 */
public record Visit(UUID id, UUID staff, Instant since, Instant seen, Device device, String address) {

    public Visit {
        if (seen.isBefore(since)) throw new IllegalArgumentException("seen " + seen + " before " + since);
    }
}
