package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One door at which an address, or whoever it is, may only guess so often. A try counts as wrong before anything is looked at, and what was
 * right is forgiven; {@link Turnstile} is the door with names.
 */
public final class Gate {

    private final Patience door;
    private final WrongTries tries;

    public Gate(Patience door, WrongTries tries) {
        this.door = door;
        this.tries = tries;
    }

    /** How long there is still to wait; none when this try may go on, which is then counted. */
    public Optional<Duration> enter(String address, Instant now) {
        String network = Networks.of(address);
        WrongTries.Count count = tries.hold(door, network, now);
        Duration wait = Duration.between(now, count.opensAt(door));
        if (wait.isPositive()) return Optional.of(wait);
        tries.set(door, network, new WrongTries.Count(count.wrong() + 1, now));
        return Optional.empty();
    }

    /** Rounded up: nobody should come back a moment too early. */
    public static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    /** All wrong tries are forgiven. */
    public void forget(String address) {
        tries.forget(door, Networks.of(address));
    }

    /** One wrong try less, the last of which is just long enough ago for the next. */
    public void worked(String address, Instant now) {
        String network = Networks.of(address);
        int left = tries.hold(door, network, now).wrong() - 1;
        if (left <= 0) tries.forget(door, network);
        else tries.set(door, network, new WrongTries.Count(left, now.minus(door.after(left))));
    }
}
