package fibril.clinic.consult;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All overrides and acknowledgements on record. */
public interface Settlements {

    /** Keeps a new one, or the next version of one; throws StaleVersion when that version exists. */
    void add(Settlement settlement);

    Optional<Settlement> find(UUID id);

    /** Newest version of each, newest first; those taken back too. */
    List<Settlement> ofClient(UUID client);

    /** Of many clients at once. */
    List<Settlement> ofClients(Collection<UUID> clients);
}
