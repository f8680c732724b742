package fibril.clinic.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every comparison that was ever worked out; only added to. */
public interface PairResults {

    void add(PairResult result);

    /** Newest first: the same two measured again stand beside the earlier figures. */
    List<PairResult> ofPair(UUID before, UUID after);

    /** Newest first. */
    List<PairResult> ofClient(UUID client);

    /** Of all pairs that begin with one of these photographs, newest first. */
    List<PairResult> beginningWith(Collection<UUID> before);

    default Optional<PairResult> newest(UUID before, UUID after) {
        return ofPair(before, after).stream().findFirst();
    }
}
