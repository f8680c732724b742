package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.ComingUp;
import fibril.clinic.people.Companions;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.Elsewhere;
import fibril.clinic.people.Mistakable;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.ClinicalReaders;
import fibril.clinic.web.Problem;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the profile page of a client for one reader. */
@Component
public class Profiles {

    private static final int CLIENTS = 500;

    private final Clients clients;
    private final Mistakable mistakable;
    private final Staff staff;
    private final ClientHeads heads;
    private final ComingUp comingUp;
    private final Companions companions;
    private final Elsewhere elsewhere;
    private final ClinicalReaders readers;
    private final Words words;
    private final Clock clock;
    private final Kept<Asked, OwnRecord> kept;

    public Profiles(
            Clients clients,
            Mistakable mistakable,
            Staff staff,
            ClientHeads heads,
            ComingUp comingUp,
            Companions companions,
            Elsewhere elsewhere,
            ClinicalReaders readers,
            Words words,
            Clock clock,
            Kept.House house) {
        this.clients = clients;
        this.mistakable = mistakable;
        this.staff = staff;
        this.heads = heads;
        this.comingUp = comingUp;
        this.companions = companions;
        this.elsewhere = elsewhere;
        this.readers = readers;
        this.words = words;
        this.clock = clock;
        this.kept = house.ofClients(
                CLIENTS, this::ownRecord, asked -> asked.client().id());
    }

    private record Asked(Client client, boolean withNotes) {}

    /** What the page says that is hers alone. */
    private record OwnRecord(
            Elsewhere.Told elsewhere,
            List<ComingUp.Line> comingUp,
            List<CompanionsPage.Line> companions,
            List<ClientPage.Version> history) {}

    ClientPage of(Client client, SignedIn reader, List<Problem> problems) {
        boolean withNotes = readers.has(reader);
        LocalDate today = LocalDate.now(clock);
        ClientHead head = heads.of(client, Corridor.PEOPLE, words);
        OwnRecord own = kept.of(new Asked(client, withNotes));
        return new ClientPage(
                head,
                ClientHeads.address(client),
                ClientPage.facts(client, today, words),
                withNotes ? client.notes().lines().toList() : List.of(),
                withNotes,
                own.elsewhere(),
                client.portrait().isPresent(),
                Integer.toString(client.provenance().version()),
                ClientPage.standing(head),
                own.comingUp(),
                own.companions(),
                Namesakes.of(mistakable.namesakes(client), today, words),
                own.history(),
                problems);
    }

    private OwnRecord ownRecord(Asked asked) {
        Client client = asked.client();
        return new OwnRecord(
                elsewhere.of(client.id(), asked.withNotes()),
                comingUp.of(client.id()),
                companions.ofClient(client.id()).stream()
                        .map(each -> CompanionsPage.Line.of(each, ClientHeads.address(client) + "/companions", words))
                        .toList(),
                List.copyOf(history(client, asked.withNotes())));
    }

    private List<ClientPage.Version> history(Client client, boolean withNotes) {
        List<Client> versions = clients.versions(client.id());
        List<ClientPage.Version> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Client version = versions.get(i);
            List<String> changes = i + 1 < versions.size()
                    ? Changes.between(versions.get(i + 1), version, withNotes, words)
                    : List.of();
            lines.add(line(version, changes));
        }
        return lines;
    }

    private ClientPage.Version line(Client version, List<String> changes) {
        return new ClientPage.Version(
                Integer.toString(version.provenance().version()),
                words.moment(version.provenance().at()),
                staff.nameOf(version.provenance().author()),
                version.provenance().reason(),
                changes);
    }
}
