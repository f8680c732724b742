package fibril.clinic.recover.pages.link;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Gate;
import fibril.clinic.practice.Patience;
import fibril.clinic.practice.WrongTries;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may come in by a link. A link that is unknown, ended or locked is answered with the same words after the same
 * steps, so that nobody learns which it was.
 */
@Component
public class LinkDoor {

    private final ClientLinks links;
    private final Clients clients;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    public LinkDoor(ClientLinks links, Clients clients, WrongTries tries, Audit audit, Clock clock) {
        this.links = links;
        this.clients = clients;
        this.gate = new Gate(Patience.LINK, tries);
        this.audit = audit;
        this.clock = clock;
    }

    /** How a knock is answered. */
    public sealed interface Answer {

        /** This address tried too many that do not exist. */
        record Wait(Duration left) implements Answer {}

        record Closed() implements Answer {}

        /** There is such a link; its birth date is asked for. */
        record Ask(ClientLink link) implements Answer {}

        record WrongDay(int triesLeft) implements Answer {}

        record Welcome(ClientLink link) implements Answer {}
    }

    @Transactional
    public Answer knock(String token, String address) {
        Instant now = now();
        Optional<Duration> wait = gate.enter(address, now);
        if (wait.isPresent()) return new Answer.Wait(wait.get());
        Optional<ClientLink> found = links.withHash(LinkToken.hashOf(token));
        if (found.filter(link -> link.isOpenAt(now)).isEmpty()) return closed(found, now);
        gate.worked(address, now);
        return new Answer.Ask(found.get());
    }

    /** The try counts before the day is looked at, so that many at once get no more of them than one by one. */
    @Transactional
    public Answer open(ClientLink link, LocalDate born) {
        Instant now = now();
        int tries = links.countTry(link.id());
        Optional<ClientLink> fresh = links.find(link.id());
        if (tries > ClientLink.TRIES || fresh.filter(one -> one.isOpenAt(now)).isEmpty()) return closed(fresh, now);
        Client client = clients.find(link.client()).orElseThrow();
        if (!client.born().equals(born)) return wrong(link, tries, now);
        links.opened(link.id(), now);
        audit.record(now, client.id(), "open", "link", link.id().toString(), LinkDesk.about(link.scope()));
        return new Answer.Welcome(link);
    }

    private Answer wrong(ClientLink link, int tries, Instant now) {
        String id = link.id().toString();
        audit.record(now, Audit.NOBODY, "wrong birth date", "link", id, "try " + tries);
        if (tries < ClientLink.TRIES) return new Answer.WrongDay(ClientLink.TRIES - tries);
        links.lock(link.id(), now);
        audit.record(now, Audit.NOBODY, "lock", "link", id, LinkDesk.about(link.scope()));
        return new Answer.Closed();
    }

    private Answer closed(Optional<ClientLink> found, Instant now) {
        String which = found.map(link -> link.id().toString()).orElse("unknown");
        audit.record(now, Audit.NOBODY, "refuse", "link", which, "");
        return new Answer.Closed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
