package fibril.clinic.followup.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.Inbox;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came from clients' telephones: answers nobody has read yet, and links locked by wrong birth dates. */
@Component
public class FromHome {

    private final Inbox inbox;
    private final Flags flags;
    private final ClientLinks links;
    private final Clients clients;
    private final Words words;
    private final Clock clock;

    public FromHome(Inbox inbox, Flags flags, ClientLinks links, Clients clients, Words words, Clock clock) {
        this.inbox = inbox;
        this.flags = flags;
        this.links = links;
        this.clients = clients;
        this.words = words;
        this.clock = clock;
    }

    List<DayPage.Sent> unread() {
        Set<UUID> flagged = flags.open().stream()
                .map(Flag::sightings)
                .flatMap(List::stream)
                .map(Flag.Sighting::checkIn)
                .collect(Collectors.toUnmodifiableSet());
        List<CheckIn> unread = inbox.unread();
        Map<UUID, String> names = names(unread.stream().map(CheckIn::client));
        return unread.stream()
                .map(told -> sent(told, names.getOrDefault(told.client(), ""), flagged.contains(told.id())))
                .toList();
    }

    private DayPage.Sent sent(CheckIn told, String name, boolean flagged) {
        String key =
                flagged ? "link.inbox.flagged" : told.ownWords().isEmpty() ? "link.inbox.calm" : "link.inbox.words";
        return new DayPage.Sent(
                name,
                flagged ? Mark.FLAG : told.ownWords().isEmpty() ? Mark.OK : Mark.INFO,
                words.t(key, words.moment(told.at())),
                told.ownWords(),
                "/check-ins/" + told.id());
    }

    List<DayPage.LockedLink> locked() {
        List<ClientLink> locked = links.lockedAt(clock.instant());
        Map<UUID, String> names = names(locked.stream().map(ClientLink::client));
        return locked.stream()
                .map(link -> locked(link, names.getOrDefault(link.client(), "")))
                .toList();
    }

    private DayPage.LockedLink locked(ClientLink link, String name) {
        return new DayPage.LockedLink(
                name,
                words.moment(link.lockedAt().orElseThrow()),
                switch (link.scope()) {
                    case LinkScope.AfterCare(UUID session) -> "/sessions/" + session + "/links";
                    case LinkScope.BeforeVisit(UUID appointment) -> "/appointments/" + appointment + "/links";
                });
    }

    private Map<UUID, String> names(Stream<UUID> of) {
        return clients.ofIds(of.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Client::id, Client::name));
    }
}
