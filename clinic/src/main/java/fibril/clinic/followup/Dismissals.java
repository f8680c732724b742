package fibril.clinic.followup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was set aside, with its reasons. */
public interface Dismissals {

    /** False when this occasion was dismissed before; nothing is written then. */
    boolean add(Dismissal dismissal);

    /** Newest first. */
    List<Dismissal> ofClient(UUID client);

    /** The occasions of these clients. */
    Set<String> occasionsOf(Collection<UUID> clients);
}
