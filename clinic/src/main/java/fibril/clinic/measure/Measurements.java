package fibril.clinic.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All measurements the practice has on record. Lists leave out those that were withdrawn. */
public interface Measurements {

    /** Keeps a new measurement, or the next version of one; throws StaleVersion when that version exists. */
    void add(Measurement measurement);

    Optional<Measurement> find(UUID id);

    /** All versions, newest first. */
    List<Measurement> versions(UUID id);

    /** In the order they were taken. */
    List<Measurement> ofClient(UUID client);

    /** Of many clients at once, in the order they were taken. */
    List<Measurement> ofClients(Collection<UUID> clients);

    /** In the order they were taken. */
    List<Measurement> ofCourse(UUID course);

    /** Of everybody, taken from one day to another, both counted, in the order they were taken. */
    List<Measurement> takenBetween(LocalDate from, LocalDate to);
}
