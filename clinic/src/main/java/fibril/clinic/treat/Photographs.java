package fibril.clinic.treat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All clinical photographs. Lists leave out those that were taken out. */
public interface Photographs {

    /** Keeps a new photograph, or the next version of one; throws StaleVersion when that version exists. */
    void add(Photograph photograph);

    Optional<Photograph> find(UUID id);

    /** In the order they were taken. */
    List<Photograph> ofSession(UUID session);

    /** Newest first. */
    List<Photograph> ofClient(UUID client);

    /** Of many clients at once, newest first. */
    List<Photograph> ofClients(Collection<UUID> clients);
}
