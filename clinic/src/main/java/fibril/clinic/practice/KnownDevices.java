package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tablets and computers on which somebody of the practice has signed in with a password not long ago. */
public interface KnownDevices {

    /** A working day: the first in the morning types a password, from then on a PIN is enough. */
    Duration TRUST = Duration.ofHours(12);

    /** Remembers a device by the hash of the token it was given; forgets those whose time is over. */
    void add(String tokenHash, UUID staff, Instant now);

    /** Whether the device with this token may still be opened by PIN. */
    boolean knows(String tokenHash, Instant now);
}
