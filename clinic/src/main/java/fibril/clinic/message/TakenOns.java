package fibril.clinic.message;

import fibril.atlas.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who took on which flag. */
public interface TakenOns {

    /** Keeps the first; whoever comes second changes nothing. */
    boolean add(TakenOn taken);

    Optional<TakenOn> of(UUID flag, Urgency urgency);

    /** Oldest first. */
    List<TakenOn> ofFlag(UUID flag);
}
