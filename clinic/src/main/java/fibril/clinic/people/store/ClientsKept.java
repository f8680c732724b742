package fibril.clinic.people.store;

import fibril.clinic.people.Client;
import fibril.clinic.practice.Kept;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Every page of a client reads her record, and the pages of the day read those of everybody who comes. What is made of one
 * client's record is given up when something is written about her, and not with anybody's.
 */
@Component
public final class ClientsKept extends SqlClients {

    private static final int CLIENTS = 2_000;

    /** Whoever asks for more at once would drive everybody else's out. */
    private static final int AT_ONCE = 500;

    private final Kept<UUID, Optional<Client>> kept;
    private final Kept<Boolean, Boolean> any;

    public ClientsKept(DSLContext db, Kept.House house) {
        super(db);
        this.kept = house.ofRecordsOfClients(CLIENTS, super::find);
        this.any = house.ofRecords(1, asked -> super.any());
    }

    @Override
    public Optional<Client> find(UUID id) {
        return kept.of(id);
    }

    @Override
    public List<Client> ofIds(Collection<UUID> ids) {
        if (ids.size() > AT_ONCE) return super.ofIds(ids);
        return kept.ofAll(Set.copyOf(ids), this::together).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, Optional<Client>> together(Set<UUID> ids) {
        Map<UUID, Optional<Client>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Optional.empty()));
        super.ofIds(ids).forEach(client -> found.put(client.id(), Optional.of(client)));
        return found;
    }

    @Override
    public boolean any() {
        return any.of(true);
    }
}
