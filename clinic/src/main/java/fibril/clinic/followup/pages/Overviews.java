package fibril.clinic.followup.pages;

import fibril.atlas.Atlas;
import fibril.clinic.followup.Caseload;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.DueKept;
import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.followup.DueList;
import fibril.clinic.followup.DueNews;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.CurrentAtlas;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is due now, for everybody or for one client. */
@Component
public class Overviews {

    private final Caseloads caseloads;
    private final DueKept kept;
    private final CurrentAtlas atlas;
    private final Clock clock;

    public Overviews(Clients clients, Caseloads caseloads, CurrentAtlas atlas, DueNews news, Clock clock) {
        this.caseloads = caseloads;
        this.kept = new DueKept(clients, caseloads, news);
        this.atlas = atlas;
        this.clock = clock;
    }

    Everybody ofEverybody() {
        return kept.at(ZonedDateTime.now(clock), atlas.get());
    }

    /** From what is kept of everybody; only what is being written is not in there yet. */
    DueList of(Client client) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            return ofEverybody().due().ofClient(client.id());
        ZonedDateTime now = ZonedDateTime.now(clock);
        Atlas facts = atlas.get();
        Caseload load = caseloads.of(client, facts, now);
        return DueList.of(load, facts, now);
    }
}
