package fibril.clinic.people;

import fibril.clinic.practice.StaleVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Clients without a database, for tests of rules and pages. */
public final class InMemoryClients implements Clients {

    private final List<Client> all = new ArrayList<>();

    @Override
    public void add(Client client) {
        boolean written = all.stream()
                .anyMatch(other -> other.id().equals(client.id())
                        && other.provenance().version() == client.provenance().version());
        if (written) throw new StaleVersion("client", client.provenance().version());
        all.add(client);
    }

    @Override
    public Optional<Client> findEvenLocked(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Client> find(UUID id) {
        return versions(id).stream().findFirst();
    }

    @Override
    public List<Client> search(String text, int limit) {
        Wanted wanted = Wanted.of(text);
        return newest().stream()
                .filter(client -> fits(client, wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean any() {
        return !all.isEmpty();
    }

    @Override
    public List<Client> ofIds(Collection<UUID> ids) {
        return newest().stream().filter(client -> ids.contains(client.id())).toList();
    }

    @Override
    public List<Client> withEmail(String email) {
        return newest().stream()
                .filter(client -> client.email().equalsIgnoreCase(email))
                .toList();
    }

    @Override
    public Set<UUID> mistakable(Collection<Client> some) {
        return some.stream()
                .filter(client -> named(client.givenName(), client.familyName()).size() > 1)
                .map(Client::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Client> named(String givenName, String familyName) {
        String name = PlainLetters.of(givenName + " " + familyName);
        return newest().stream()
                .filter(client -> PlainLetters.of(client.name()).equals(name))
                .toList();
    }

    @Override
    public List<Client> versions(UUID id) {
        return all.stream()
                .filter(client -> client.id().equals(id))
                .sorted(Comparator.comparingInt(
                                (Client client) -> client.provenance().version())
                        .reversed())
                .toList();
    }

    private static boolean fits(Client client, Wanted wanted) {
        String name = PlainLetters.of(client.name());
        boolean figures = Wanted.digitsOf(client.phone()).contains(wanted.digits())
                || wanted.yearOfBirth()
                        .filter(year -> year == client.born().getYear())
                        .isPresent();
        return wanted.nameParts().stream().allMatch(name::contains)
                && figures
                && wanted.born().map(client.born()::equals).orElse(true);
    }

    private List<Client> newest() {
        return all.stream()
                .map(Client::id)
                .distinct()
                .map(id -> find(id).orElseThrow())
                .sorted(Comparator.comparing(
                                (Client client) -> PlainLetters.of(client.familyName() + " " + client.givenName()))
                        .thenComparing(Client::born))
                .toList();
    }
}
