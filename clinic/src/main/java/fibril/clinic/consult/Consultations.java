package fibril.clinic.consult;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All consultations the practice has on record. */
public interface Consultations {

    /** Keeps a new one, or the next version of one; throws StaleVersion when that version exists. */
    void add(Consultation consultation);

    Optional<Consultation> find(UUID id);

    /** The newest by its day, then by when it was written. */
    Optional<Consultation> latest(UUID client);

    /** Newest first. */
    List<Consultation> ofClient(UUID client);

    /** Of many clients at once, newest first. */
    List<Consultation> ofClients(Collection<UUID> clients);

    /** In the order they were written. */
    List<Consultation> heldOn(LocalDate day);

    /** All versions, newest first. */
    List<Consultation> versions(UUID id);
}
