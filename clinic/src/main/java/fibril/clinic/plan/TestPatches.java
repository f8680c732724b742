package fibril.clinic.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All test patches. */
public interface TestPatches {

    /** Keeps a new patch, or its reading; throws StaleVersion when that version exists. */
    void add(TestPatch patch);

    Optional<TestPatch> find(UUID id);

    /** Newest first. */
    List<TestPatch> ofClient(UUID client);

    /** Placed and not read, of everybody. */
    List<TestPatch> unread();
}
