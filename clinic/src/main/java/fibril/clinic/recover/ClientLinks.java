package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every link that was ever made for a client. */
public interface ClientLinks {

    void add(ClientLink link);

    Optional<ClientLink> find(UUID id);

    Optional<ClientLink> withHash(String tokenHash);

    /** Newest first. */
    List<ClientLink> of(LinkScope scope);

    /** Those locked by wrong birth dates which nobody has dealt with: neither revoked nor expired. Oldest lock first. */
    List<ClientLink> lockedAt(Instant now);

    /** Counts a try as wrong before anything is compared, and says which one it is. Many at once come one by one. */
    int countTry(UUID id);

    /** The birth date was right: the tries start anew. */
    void opened(UUID id, Instant now);

    void lock(UUID id, Instant now);

    void revoke(UUID id, Instant now);
}
