package fibril.clinic.arrive;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.rights.WholeRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes a file in and takes it back; whoever calls it holds the transaction, so that it is whole or not at all. */
public final class Intake {

    /** What is done with somebody who may be here already. */
    public enum Same {
        /** Two records, of two people. */
        KEEP,
        /** One record, which gets what it lacks. */
        FILL,
        /** The record stays as it is. */
        SKIP
    }

    /** Tables that speak of a client because she came with a file, and of nothing that was done since. */
    private static final Set<String> OWN = Set.of("client", "arrived_client");

    private static final String REASON = "came with a file from elsewhere";
    private static final String BACK = "the file she came with was taken back";

    private final Clients clients;
    private final Arrivals arrivals;
    private final WholeRecords records;
    private final Audit audit;
    private final Supplier<UUID> ids;

    public Intake(Clients clients, Arrivals arrivals, WholeRecords records, Audit audit, Supplier<UUID> ids) {
        this.clients = clients;
        this.arrivals = arrivals;
        this.records = records;
        this.audit = audit;
        this.ids = ids;
    }

    /** @param same what is to be done with each line that is alike to somebody */
    public Arrival take(
            String fileName,
            String hash,
            List<ArrivingClient> arriving,
            List<Likeness.Alike> alike,
            Map<Long, Same> same,
            Instant now) {
        Map<Long, Likeness.Alike> byLine = new HashMap<>();
        alike.forEach(each -> byLine.put(each.client().line(), each));
        List<Arrival.Came> came = new ArrayList<>();
        for (ArrivingClient client : arriving) {
            Likeness.Alike like = byLine.get(client.line());
            if (like == null) {
                came.add(added(client, now));
                continue;
            }
            switch (same.getOrDefault(client.line(), Same.SKIP)) {
                case KEEP -> came.add(added(client, now));
                case FILL -> like.other().ifPresent(other -> came.add(filled(client, other.id(), now)));
                case SKIP -> {}
            }
        }
        Arrival arrival = new Arrival(ids.get(), now, fileName, hash, came, Optional.empty());
        arrivals.add(arrival);
        audit.record(now, Audit.NOBODY, "take in", "arrival", arrival.id().toString(), came.size() + " clients");
        return arrival;
    }

    private Arrival.Came added(ArrivingClient client, Instant now) {
        UUID id = ids.get();
        clients.add(client.asNew(id, Provenance.first(Audit.NOBODY, now)));
        audit.record(now, Audit.NOBODY, "add", "client", id.toString(), REASON);
        return new Arrival.Came(id, client.line(), client.reference(), Arrival.How.NEW, 1);
    }

    private Arrival.Came filled(ArrivingClient client, UUID other, Instant now) {
        Client standing = clients.find(other).orElseThrow();
        if (!client.fits(standing)) {
            throw new IllegalArgumentException(
                    "line " + client.line() + ": both notes together have no room in the record of " + standing.name()
                            + "; keep or skip this line");
        }
        Provenance next = standing.provenance().next(Audit.NOBODY, now, REASON);
        clients.add(client.filledInto(standing, next));
        audit.record(now, Audit.NOBODY, "change", "client", other.toString(), REASON);
        return new Arrival.Came(other, client.line(), client.reference(), Arrival.How.FILLED, next.version());
    }

    /** Who of this arrival was worked on since, so that it cannot be taken back. */
    public List<UUID> workedOn(Arrival arrival) {
        return newest(arrival).values().stream()
                .filter(this::wasTouched)
                .map(Arrival.Came::client)
                .toList();
    }

    /** Of two lines that filled the same record, the later one. */
    private static Map<UUID, Arrival.Came> newest(Arrival arrival) {
        Map<UUID, Arrival.Came> newest = new LinkedHashMap<>();
        arrival.came()
                .forEach(came -> newest.merge(
                        came.client(), came, (one, other) -> one.version() > other.version() ? one : other));
        return newest;
    }

    private boolean wasTouched(Arrival.Came came) {
        Optional<Client> standing = clients.find(came.client());
        if (standing.isEmpty() || standing.get().provenance().version() != came.version()) return true;
        if (came.how() == Arrival.How.FILLED) return false;
        return records.of(came.client()).parts().stream()
                .map(WholeRecord.Part::table)
                .anyMatch(table -> !OWN.contains(table));
    }

    /** Only where nobody was worked on: new clients go, filled ones stand as they stood before. */
    public void undo(Arrival arrival, Instant now) {
        if (!workedOn(arrival).isEmpty()) throw new IllegalStateException("somebody was worked on since");
        List<UUID> gone = new ArrayList<>();
        for (Arrival.Came came : newest(arrival).values()) {
            if (came.how() == Arrival.How.NEW) gone.add(came.client());
            else restore(came.client(), before(arrival, came.client()), now);
            audit.record(now, Audit.NOBODY, "take back", "client", came.client().toString(), BACK);
        }
        arrivals.undo(arrival, gone, now);
        audit.record(now, Audit.NOBODY, "take back", "arrival", arrival.id().toString(), gone.size() + " clients gone");
    }

    private static int before(Arrival arrival, UUID client) {
        return arrival.came().stream()
                        .filter(came -> came.client().equals(client))
                        .mapToInt(Arrival.Came::version)
                        .min()
                        .orElseThrow()
                - 1;
    }

    private void restore(UUID client, int version, Instant now) {
        Client standing = clients.find(client).orElseThrow();
        Client before = clients.versions(client).stream()
                .filter(each -> each.provenance().version() == version)
                .findFirst()
                .orElseThrow();
        clients.add(new Client(
                before.id(),
                before.givenName(),
                before.familyName(),
                before.born(),
                before.sex(),
                before.fitzpatrick(),
                before.email(),
                before.phone(),
                before.notes(),
                before.portraitName(),
                standing.provenance().next(Audit.NOBODY, now, BACK)));
    }
}
