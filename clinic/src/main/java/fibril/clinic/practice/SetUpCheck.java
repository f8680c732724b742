package fibril.clinic.practice;

import java.util.List;

/**
 * Something outside these pages that has to be set up before a part of the work can be done: an address, a mail server.
 * Whichever room needs one looks for itself; the practice page says what will not work yet.
 */
public interface SetUpCheck {

    Found look();

    enum State {
        WORKS,
        /** Good for trying things out, not for clients. */
        PARTLY,
        MISSING
    }

    /** The key is a message; the same key with {@code .means} says what works or does not. The address is where it is set. */
    record Found(State state, String messageKey, List<Object> values, String href) {
        public Found {
            values = List.copyOf(values);
        }
    }
}
