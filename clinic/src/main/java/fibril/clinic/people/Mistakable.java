package fibril.clinic.people;

import fibril.clinic.practice.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is easily mistaken for somebody else; pages that are looked at all day ask it of the same people. */
public final class Mistakable {

    private static final int LISTS = 50;
    private static final int NAMES = 1_000;

    private record Name(String given, String family) {}

    private final Kept<Set<Client>, Set<UUID>> kept;
    private final Kept<Name, List<Client>> named;

    public Mistakable(Clients clients, Kept.House house) {
        this.kept = house.ofRecords(LISTS, clients::mistakable);
        this.named = house.ofRecords(NAMES, name -> clients.named(name.given(), name.family()));
    }

    public Set<UUID> among(Collection<Client> some) {
        return kept.of(Set.copyOf(some));
    }

    /** Others who share both names. */
    public List<Client> namesakes(Client client) {
        return Clients.others(client, named.of(new Name(client.givenName(), client.familyName())));
    }
}
