package fibril.clinic.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What clients said of being written to. Who is not here was not asked. */
public interface ContactWishes {

    /** Keeps the next version; throws StaleVersion when it exists. */
    void add(ContactWish wish);

    Optional<ContactWish> of(UUID client);

    Map<UUID, ContactWish> ofAll(Collection<UUID> clients);

    /** All versions, newest first. */
    List<ContactWish> versions(UUID client);
}
