package fibril.clinic.people;

import fibril.clinic.practice.Kept;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who is easily mistaken for somebody else; lists that are looked at all day ask it of the same people. */
public final class Mistakable {

    private static final int LISTS = 50;

    private final Kept<Set<Client>, Set<UUID>> kept;

    public Mistakable(Clients clients, Kept.House house) {
        this.kept = house.ofRecords(LISTS, clients::mistakable);
    }

    public Set<UUID> among(Collection<Client> some) {
        return kept.of(Set.copyOf(some));
    }
}
