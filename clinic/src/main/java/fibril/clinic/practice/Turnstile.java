package fibril.clinic.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets one try after the other at a password, and after wrong ones only when their time has come. A try counts as wrong
 * before the password is looked at; the right one is forgiven. Names nobody has are counted like any other.
 */
public final class Turnstile {

    private final WrongTries tries;

    public Turnstile(WrongTries tries) {
        this.tries = tries;
    }

    /** Somebody who tries: the name as typed, the address they come from. */
    public record Visitor(String signIn, String address) {
        public Visitor {
            signIn = signIn.strip().toLowerCase(Locale.ROOT);
        }

        String network() {
            return Networks.of(address);
        }
    }

    /** How long there is still to wait; none when this try may go on, which is then counted. */
    public Optional<Duration> enter(Visitor visitor, Instant now) {
        WrongTries.Count byName = tries.hold(Patience.ACCOUNT, visitor.signIn(), now);
        WrongTries.Count byAddress = tries.hold(Patience.ADDRESS, visitor.network(), now);
        Optional<Duration> wait = longer(byName, byAddress, now);
        if (wait.isEmpty()) {
            tries.set(Patience.ACCOUNT, visitor.signIn(), new WrongTries.Count(byName.wrong() + 1, now));
            tries.set(Patience.ADDRESS, visitor.network(), new WrongTries.Count(byAddress.wrong() + 1, now));
        }
        return wait;
    }

    /** The password was right: the name starts anew, and the address has one wrong try less. */
    public void worked(Visitor visitor, Instant now) {
        tries.forget(Patience.ACCOUNT, visitor.signIn());
        WrongTries.Count byAddress = tries.hold(Patience.ADDRESS, visitor.network(), now);
        int left = byAddress.wrong() - 1;
        if (left <= 0) tries.forget(Patience.ADDRESS, visitor.network());
        else tries.set(Patience.ADDRESS, visitor.network(), open(left, now));
    }

    public Optional<Duration> waitOf(Visitor visitor, Instant now) {
        return longer(
                tries.of(Patience.ACCOUNT, visitor.signIn(), now),
                tries.of(Patience.ADDRESS, visitor.network(), now),
                now);
    }

    /** Until when this name or address is locked; a breath between two tries is not a lock. */
    public Optional<Instant> lockedUntil(Patience door, String name, Instant now) {
        String counted =
                door == Patience.ADDRESS ? Networks.of(name) : name.strip().toLowerCase(Locale.ROOT);
        WrongTries.Count count = tries.of(door, counted, now);
        return Optional.of(count.opensAt(door)).filter(opens -> door.isLocked(count.wrong()) && opens.isAfter(now));
    }

    public void unlock(String signIn) {
        tries.forget(Patience.ACCOUNT, signIn.strip().toLowerCase(Locale.ROOT));
    }

    /** So many wrong tries, of which the last is just long enough ago for the next. */
    private static WrongTries.Count open(int wrong, Instant now) {
        return new WrongTries.Count(wrong, now.minus(Patience.ADDRESS.after(wrong)));
    }

    private static Optional<Duration> longer(WrongTries.Count byName, WrongTries.Count byAddress, Instant now) {
        Instant name = byName.opensAt(Patience.ACCOUNT);
        Instant address = byAddress.opensAt(Patience.ADDRESS);
        Duration wait = Duration.between(now, name.isAfter(address) ? name : address);
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }
}
