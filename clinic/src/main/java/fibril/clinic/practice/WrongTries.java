package fibril.clinic.practice;

import java.time.Instant;

/** Wrong passwords since the last right one, by sign-in name and by address. What is forgotten counts as none. */
public interface WrongTries {

    Count NONE = new Count(0, Instant.EPOCH);

    /** How many, and when the last one was. */
    record Count(int wrong, Instant last) {

        Instant opensAt(Patience patience) {
            return last.plus(patience.after(wrong));
        }
    }

    Count of(Patience door, String name, Instant now);

    /** The same, and nobody else passes this door until the transaction ends: many tries at once come one by one. */
    Count hold(Patience door, String name, Instant now);

    void set(Patience door, String name, Count count);

    void forget(Patience door, String name);
}
