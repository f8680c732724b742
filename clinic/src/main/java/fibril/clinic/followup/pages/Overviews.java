package fibril.clinic.followup.pages;

import fibril.atlas.Atlas;
import fibril.clinic.followup.Caseload;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueList;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Changes;
import fibril.clinic.practice.CurrentAtlas;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what is due now, for everybody or for one client. For everybody it is worked out once and kept until
 * something is written or the minute is over, and whoever comes meanwhile waits for it instead of working it out too.
 */
@Component
public class Overviews {

    private final Clients clients;
    private final Caseloads caseloads;
    private final CurrentAtlas atlas;
    private final Changes changes;
    private final Clock clock;
    private @Nullable Kept kept;

    public Overviews(Clients clients, Caseloads caseloads, CurrentAtlas atlas, Changes changes, Clock clock) {
        this.clients = clients;
        this.caseloads = caseloads;
        this.atlas = atlas;
        this.changes = changes;
        this.clock = clock;
    }

    private record Kept(Changes.Mark mark, ZonedDateTime minute, String facts, Overview overview) {
        boolean isOf(Changes.Mark other, ZonedDateTime now, String current) {
            return mark.equals(other) && minute.equals(now) && facts.equals(current);
        }
    }

    synchronized Overview ofEverybody() {
        // read before the records: a change in between makes the next reader work it out again
        Changes.Mark mark = changes.mark();
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        Atlas facts = atlas.get();
        if (kept == null || !kept.isOf(mark, minute, facts.version()))
            kept = new Kept(mark, minute, facts.version(), workedOut(facts, now));
        return kept.overview();
    }

    private Overview workedOut(Atlas facts, ZonedDateTime now) {
        DueList due = DueList.of(caseloads.of(facts, now), facts, now);
        Set<UUID> concerned = due.items().stream().map(DueItem::client).collect(Collectors.toSet());
        return new Overview(
                clients.ofIds(concerned).stream().collect(Collectors.toMap(Client::id, Function.identity())), due);
    }

    DueList of(Client client) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Atlas facts = atlas.get();
        Caseload load = caseloads.of(client, facts, now);
        return DueList.of(load, facts, now);
    }
}
