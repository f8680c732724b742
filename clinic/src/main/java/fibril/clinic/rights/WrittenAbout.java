package fibril.clinic.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of whom something was written, whatever rooms there are. */
public interface WrittenAbout {

    /** Of these clients those of whom anything stands beside their first version, these tables left aside. */
    List<UUID> atAll(Collection<UUID> clients, Set<String> besides);

    /** Of these clients those of whom something was written after this moment; whoever is locked was written about too. */
    List<UUID> after(Instant at, Collection<UUID> clients);
}
