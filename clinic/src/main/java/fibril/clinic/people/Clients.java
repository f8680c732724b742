package fibril.clinic.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody the practice has on record. */
public interface Clients {

    /** Keeps a new client, or the next version of one; throws StaleVersion when that version exists. */
    void add(Client client);

    Optional<Client> find(UUID id);

    /**
     * By parts of the name in any order, accents and case left aside, by telephone number or day of birth; in the order of
     * family names, at most {@code limit}. An empty text asks for everybody.
     */
    List<Client> search(String text, int limit);

    /** Others who share both names, whose records are easily mistaken for this one. */
    List<Client> namesakes(Client client);

    /** All versions, newest first. */
    List<Client> versions(UUID id);
}
