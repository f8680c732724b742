package fibril.clinic.arrive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every file that was taken in, and what came with it. */
public interface Arrivals {

    void add(Arrival arrival);

    void add(UUID arrival, Arrival.Came came);

    void add(ArrivedEntry entry);

    Optional<Arrival> find(UUID id);

    /** Newest first. */
    List<Arrival> all();

    /** By what this product calls them; of two clients the one who came last. */
    Map<String, UUID> references(String product);

    List<UUID> cameFrom(String product);

    /** By its mark, with which file an entry came. */
    Map<String, String> marks();

    /** What came of her, newest first. */
    List<ArrivedEntry.Told> ofClient(UUID client);

    /** From where and with which number she came, the first time first. */
    List<Origin> originsOf(UUID client);

    record Origin(String product, String reference, Instant at) {}

    Optional<ArrivedEntry> entry(UUID id);

    /** What an undoing takes away: ids of clients, and of entries. */
    List<UUID> newClients(UUID arrival);

    List<UUID> entries(UUID arrival);

    /**
     * Who of an arrival was written about since: for people who came with it, by anything; for entries, by anything
     * after it.
     */
    List<UUID> writtenAbout(Arrival arrival);

    /** Takes away all that came with it, its appointments and pictures too; marks it as undone. */
    void undo(Arrival arrival, Instant at);

    /** Whether any row speaks of this file in the vault. */
    boolean speakOf(String vaultName);
}
