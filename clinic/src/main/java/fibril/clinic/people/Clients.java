package fibril.clinic.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody the practice has on record. Nobody whose record is locked is found here, but by {@link #findEvenLocked}. */
public interface Clients {

    /** Keeps a new client, or the next version of one; throws StaleVersion when that version exists. */
    void add(Client client);

    Optional<Client> find(UUID id);

    /** For the owner's own page of a locked record, and where somebody's safety asks for it. */
    Optional<Client> findEvenLocked(UUID id);

    /**
     * By parts of the name in any order, accents and case left aside, by telephone number or day of birth; in the order of
     * family names, at most {@code limit}. An empty text asks for everybody.
     */
    List<Client> search(String text, int limit);

    /** Whether there is anybody at all. */
    boolean any();

    /** Those of these ids, in no order. */
    List<Client> ofIds(Collection<UUID> ids);

    /** Everybody with this e-mail address, capitals left aside. */
    List<Client> withEmail(String email);

    /** Of these clients the ids of those who share both names with anybody. */
    Set<UUID> mistakable(Collection<Client> some);

    /** Everybody of these two names, capitals and accents left aside. */
    List<Client> named(String givenName, String familyName);

    /** Others who share both names, whose records are easily mistaken for this one. */
    default List<Client> namesakes(Client client) {
        return others(client, named(client.givenName(), client.familyName()));
    }

    static List<Client> others(Client client, List<Client> among) {
        return among.stream().filter(other -> !other.id().equals(client.id())).toList();
    }

    /** All versions, newest first. */
    List<Client> versions(UUID id);
}
