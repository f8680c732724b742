package fibril.clinic.message;

import java.util.Optional;

/** One way out of the house. */
public interface Carrier {

    Channel channel();

    /** What is missing before it can carry anything, as a message key; empty when it is ready. */
    Optional<String> missing();

    /** Takes no longer than a minute or two, whatever the other side does. */
    Handed hand(Letter letter);
}
