package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Codes from the machine's console, for owners who cannot get in any more: one each, by its hash. */
public interface WaysBack {

    Duration TIME = Duration.ofMinutes(30);

    /** In the place of the one before. */
    void set(UUID staff, String codeHash, Instant now);

    /** Uses it up; false where there is none with this hash, or its time is over. */
    boolean spend(UUID staff, String codeHash, Instant now);
}
