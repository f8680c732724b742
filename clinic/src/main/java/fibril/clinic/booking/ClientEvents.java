package fibril.clinic.booking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What clients told of their own plans. */
public interface ClientEvents {

    /** Keeps a new event, or its withdrawal; throws StaleVersion when that version exists. */
    void add(ClientEvent event);

    Optional<ClientEvent> find(UUID id);

    /** Not withdrawn, in order. */
    List<ClientEvent> ofClient(UUID client);
}
