package fibril.clinic.recover;

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

    /** The newest of a session. */
    default Optional<GivenSheet> latest(UUID session) {
        return ofSession(session).stream().findFirst();
    }
}
