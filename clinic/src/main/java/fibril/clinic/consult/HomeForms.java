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

    /** What she sent last is what she says now. */
    Optional<HomeForm> latest(UUID client);

    /** All she ever sent, newest first. */
    List<HomeForm> ofClient(UUID client);

    /** Whoever settles an answer second changes nothing. */
    void settle(UUID form, Collection<HomeForm.Settled> settled);

    /** Answers written down in the room settle what she sent from home. */
    default void settle(UUID client, Map<String, Answer> written, UUID author, Instant now) {
        latest(client).ifPresent(form -> settle(form.id(), form.settledBy(written, author, now)));
    }
}
