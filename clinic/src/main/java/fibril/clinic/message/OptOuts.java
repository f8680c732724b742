package fibril.clinic.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What ends a kind of message from within one of them. Only hashes are kept. */
public interface OptOuts {

    void add(String tokenHash, UUID message, Instant at);

    /** The message a token came with. */
    Optional<UUID> messageOf(String tokenHash);
}
