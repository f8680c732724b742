package fibril.clinic.consult;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All letters and approvals on record. */
public interface FindingPapers {

    /** Keeps a new one, or the next version of one; throws StaleVersion when that version exists. */
    void add(FindingPaper paper);

    Optional<FindingPaper> find(UUID id);

    /** Newest version of each, newest first; those taken back too. */
    List<FindingPaper> ofClient(UUID client);

    /** Of many clients at once. */
    List<FindingPaper> ofClients(Collection<UUID> clients);
}
