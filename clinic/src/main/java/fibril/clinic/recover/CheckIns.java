package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every check-in on record. */
public interface CheckIns {

    /** Keeps a new check-in, or the next version of one; throws StaleVersion when that version exists. */
    void add(CheckIn checkIn);

    Optional<CheckIn> find(UUID id);

    /** All versions, newest first. */
    List<CheckIn> versions(UUID id);

    /** In the order they were told. */
    List<CheckIn> ofSession(UUID session);

    /** In the order they were told. */
    List<CheckIn> ofClient(UUID client);

    /** By session and hours due, which check-in answers it; of everybody, told at that moment or later. */
    Map<UUID, Map<Integer, UUID>> answeredSince(Instant from);

    /** Of everybody, told at that moment or later, in the order they were told. */
    List<CheckIn> toldSince(Instant from);
}
