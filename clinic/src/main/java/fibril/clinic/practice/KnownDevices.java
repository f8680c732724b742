package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tablets and computers on which somebody of the practice has signed in with a password not long ago. */
public interface KnownDevices {

    /** A working day: the first in the morning types a password, from then on a PIN is enough. */
    Duration TRUST = Duration.ofHours(12);

    /**
     * Remembers a device by the hash of the token it was given, and that this person signed in there; forgets those
     * whose time is over. What was known of it under the token it had before goes on under the new one.
     */
    void add(String tokenHash, String before, UUID staff, Instant now);

    /** Whether the device with this token may still be opened by PIN: because of somebody who works here. */
    boolean knows(String tokenHash, Instant now);

    /** Whether this person has signed in there, too. */
    boolean knows(String tokenHash, UUID staff, Instant now);

    /** No device is known because of this person any more. */
    void forget(UUID staff);
}
