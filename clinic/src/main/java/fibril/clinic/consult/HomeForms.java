package fibril.clinic.consult;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything clients answered at home before a visit. It is added to and never changed. */
public interface HomeForms {

    void add(HomeForm form);

    Optional<HomeForm> find(UUID id);

    Optional<HomeForm> latest(UUID client);

    /** All she ever sent, newest first. */
    List<HomeForm> ofClient(UUID client);

    /** Whoever settles an answer second changes nothing. */
    void settle(UUID form, Collection<HomeForm.Settled> settled);

    default FromHome awaiting(UUID client) {
        return FromHome.of(ofClient(client));
    }

    /** Answers written down in the room settle what she sent from home. */
    default void settle(UUID client, Map<String, Answer> written, UUID author, Instant now) {
        awaiting(client).settledBy(written, author, now).forEach(this::settle);
    }

    /** As above where her answers were not in sight: what differs from them goes on waiting. */
    default void confirm(UUID client, Map<String, Answer> written, UUID author, Instant now) {
        settle(client, awaiting(client).confirmedBy(written), author, now);
    }
}
