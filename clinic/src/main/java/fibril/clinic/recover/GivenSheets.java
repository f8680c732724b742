package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every after-care sheet that was handed over. */
public interface GivenSheets {

    void add(GivenSheet sheet);

    /** Newest first. */
    List<GivenSheet> ofSession(UUID session);

    /** Newest first. */
    List<GivenSheet> ofClient(UUID client);

    /** Of everybody, handed over at that moment or later, newest first. */
    List<GivenSheet> givenSince(Instant from);

    /** The newest of a session. */
    default Optional<GivenSheet> latest(UUID session) {
        return ofSession(session).stream().findFirst();
    }
}
