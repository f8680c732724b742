package fibril.clinic.treat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every place where a photograph was shown outside the record. */
public interface PhotographUses {

    /** Keeps a new use, or the next version of one; throws StaleVersion when that version exists. */
    void add(PhotographUse use);

    Optional<PhotographUse> find(UUID id);

    /** By itself or beside another; newest first, what was taken down too. */
    List<PhotographUse> ofPhotograph(UUID photograph);

    /** Newest first, what was taken down too. */
    List<PhotographUse> ofClient(UUID client);

    /** Of everybody, what was not taken down yet. */
    List<PhotographUse> standing();
}
