package fibril.clinic.followup.pages;

import fibril.atlas.Atlas;
import fibril.clinic.followup.Caseload;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.DueList;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.CurrentAtlas;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what is due now, for everybody or for one client. */
@Component
public class Overviews {

    private final Clients clients;
    private final Caseloads caseloads;
    private final CurrentAtlas atlas;
    private final Clock clock;

    public Overviews(Clients clients, Caseloads caseloads, CurrentAtlas atlas, Clock clock) {
        this.clients = clients;
        this.caseloads = caseloads;
        this.atlas = atlas;
        this.clock = clock;
    }

    Overview ofEverybody() {
        Map<UUID, Client> everybody = clients.search("", Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
        ZonedDateTime now = ZonedDateTime.now(clock);
        Atlas facts = atlas.get();
        return Overview.of(everybody, DueList.of(caseloads.of(everybody, facts, now), facts, now));
    }

    DueList of(Client client) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Atlas facts = atlas.get();
        Caseload load = caseloads.of(client, facts, now);
        return DueList.of(load, facts, now);
    }
}
