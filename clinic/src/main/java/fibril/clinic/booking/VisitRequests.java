package fibril.clinic.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests nobody has answered yet. Answering takes them away. */
public interface VisitRequests {

    void add(VisitRequest request);

    Optional<VisitRequest> find(UUID id);

    /** Longest waiting first. */
    List<VisitRequest> waiting();

    List<VisitRequest> sentBefore(Instant until);

    /** False when it was gone already. */
    boolean remove(UUID id);
}
