package fibril.clinic.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guardians and interpreters of all clients. */
public interface Companions {

    /** Keeps a new one, or the next version of one; throws StaleVersion when that version exists. */
    void add(Companion companion);

    Optional<Companion> find(UUID id);

    /** Those who stand, guardians first, then by name. */
    List<Companion> ofClient(UUID client);
}
