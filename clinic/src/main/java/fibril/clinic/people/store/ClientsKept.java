package fibril.clinic.people.store;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Kept;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Every page of a client reads her record, and the pages of the day read those of everybody who comes. What is made of one
 * client's record is given up when something is written about her, and not with anybody's.
 */
@Component
@Primary
public class ClientsKept implements Clients {

    private static final int CLIENTS = 2_000;

    /** Whoever asks for more at once would drive everybody else's out. */
    private static final int AT_ONCE = 500;

    private final SqlClients clients;
    private final Kept<UUID, Optional<Client>> kept;
    private final Kept<Boolean, Boolean> any;

    public ClientsKept(SqlClients clients, Kept.House house) {
        this.clients = clients;
        this.kept = house.ofRecordsOfClients(CLIENTS, clients::find);
        this.any = house.ofRecords(1, asked -> clients.any());
    }

    @Override
    public Optional<Client> find(UUID id) {
        return kept.of(id);
    }

    @Override
    public List<Client> ofIds(Collection<UUID> ids) {
        if (ids.size() > AT_ONCE) return clients.ofIds(ids);
        return kept.ofAll(Set.copyOf(ids), this::together).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, Optional<Client>> together(Set<UUID> ids) {
        Map<UUID, Optional<Client>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Optional.empty()));
        clients.ofIds(ids).forEach(client -> found.put(client.id(), Optional.of(client)));
        return found;
    }

    @Override
    public void add(Client client) {
        clients.add(client);
    }

    @Override
    public Optional<Client> findEvenLocked(UUID id) {
        return clients.findEvenLocked(id);
    }

    @Override
    public List<Client> search(String text, int limit) {
        return clients.search(text, limit);
    }

    @Override
    public boolean any() {
        return any.of(true);
    }

    @Override
    public List<Client> withEmail(String email) {
        return clients.withEmail(email);
    }

    @Override
    public Set<UUID> mistakable(Collection<Client> some) {
        return clients.mistakable(some);
    }

    @Override
    public List<Client> named(String givenName, String familyName) {
        return clients.named(givenName, familyName);
    }

    @Override
    public List<Client> versions(UUID id) {
        return clients.versions(id);
    }
}
