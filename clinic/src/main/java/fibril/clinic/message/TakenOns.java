package fibril.clinic.message;

import fibril.clinic.recover.Flag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who took on which flag. */
public interface TakenOns {

    /** Keeps the first; whoever comes second changes nothing. */
    boolean add(TakenOn taken);

    /** Of the flag as it is. */
    Optional<TakenOn> of(Flag flag);

    /** Oldest first. */
    List<TakenOn> ofFlag(UUID flag);
}
