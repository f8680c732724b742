package fibril.clinic.booking;

import java.util.List;
import java.util.UUID;

/** What became of a wish to take time: all of it is taken now, or nothing is. */
public sealed interface Reservation {

    record Kept() implements Reservation {}

    /** Others were first; each clash names whose time it is about. Never empty. */
    record Refused(List<Clash> clashes) implements Reservation {
        public Refused {
            clashes = List.copyOf(clashes);
        }
    }

    /** Somebody or something that is taken, and for how long. */
    record Clash(Holder holder, UUID of, Span held) {}
}
