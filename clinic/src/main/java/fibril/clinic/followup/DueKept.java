package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Changes;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is due of everybody. It is worked out once in a day and kept; when something is written about a client it is worked
 * out again for her alone, and with the minute for those of whom something falls due by the hour. Whoever comes meanwhile
 * waits for it instead of working it out too.
 */
public final class DueKept {

    /** Of so many clients one by one; of more at once it is quicker to read everybody. */
    private static final int ONE_BY_ONE = 60;

    private static final Set<DueKind> BY_THE_HOUR = Set.of(DueKind.FLAG, DueKind.CHECK_IN);

    private final Clients clients;
    private final Caseloads caseloads;
    private final DueNews news;
    private @Nullable Kept kept;

    public DueKept(Clients clients, Caseloads caseloads, DueNews news) {
        this.clients = clients;
        this.caseloads = caseloads;
        this.news = news;
    }

    /** What is due, and everybody for whom something is. */
    public record Everybody(Map<UUID, Client> clients, DueList due) {
        public Everybody {
            clients = Collections.unmodifiableMap(clients);
        }

        public Optional<Client> client(UUID id) {
            return Optional.ofNullable(clients.get(id));
        }

        /** What this reader may see; an assistant sees nothing of a letter or a patch. */
        public List<DueItem> itemsFor(boolean treats) {
            return due.items().stream()
                    .filter(item -> clients.containsKey(item.client()))
                    .filter(item -> treats || !item.kind().isClinical())
                    .toList();
        }
    }

    /** What it is worked out from, and when. */
    private record At(Changes.Mark mark, ZonedDateTime now, Atlas facts) {

        boolean isOfOneDayWith(At other) {
            return now.toLocalDate().equals(other.now.toLocalDate())
                    && now.getZone().equals(other.now.getZone())
                    && facts.version().equals(other.facts.version());
        }

        boolean isOfOneMinuteWith(At other) {
            return now.truncatedTo(ChronoUnit.MINUTES).equals(other.now.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** @param loads of everybody; they are brought up to date where they are, because they are many and nobody else's */
    private record Kept(At at, Map<UUID, Caseload> loads, Everybody everybody) {}

    public synchronized Everybody at(ZonedDateTime moment, Atlas facts) {
        // the mark is read before the records: a change in between makes the next reader work it out again
        At at = new At(news.mark(), moment, facts);
        Kept now = kept == null || !kept.at().isOfOneDayWith(at) ? anew(at) : after(kept, at);
        kept = now;
        news.haveRead();
        return now.everybody();
    }

    private Kept after(Kept before, At at) {
        return switch (news.between(before.at().mark(), at.mark())) {
            case Changes.Since.These(Set<UUID> written)
            when written.size() <= ONE_BY_ONE -> {
                Kept fresh = written.isEmpty() ? before : withRecordsOf(written, before, at);
                Kept onTime = at.isOfOneMinuteWith(before.at()) ? fresh : byTheHour(fresh, at);
                yield new Kept(at, onTime.loads(), onTime.everybody());
            }
            case Changes.Since.These many -> anew(at);
            case Changes.Since.Anybody anybody -> anew(at);
        };
    }

    private Kept anew(At at) {
        Caseload all = caseloads.of(at.facts(), at.now());
        DueList due = DueList.of(all, at.facts(), at.now());
        Set<UUID> concerned = due.items().stream().map(DueItem::client).collect(Collectors.toSet());
        return new Kept(at, new HashMap<>(all.byClient()), new Everybody(byId(concerned), due));
    }

    private Map<UUID, Client> byId(Collection<UUID> ids) {
        return clients.ofIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
    }

    private Kept withRecordsOf(Set<UUID> written, Kept before, At at) {
        Map<UUID, Client> known = new HashMap<>(before.everybody().clients());
        Map<UUID, Caseload> loads = before.loads();
        Map<UUID, DueList> due = new HashMap<>();
        Map<UUID, Client> again = byId(written);
        for (UUID id : written) {
            Client client = again.get(id);
            known.remove(id);
            loads.remove(id);
            due.put(id, new DueList(List.of()));
            if (client == null) continue;
            Caseload own = caseloads.of(client, at.facts(), at.now());
            DueList ofHer = DueList.of(own, at.facts(), at.now());
            loads.put(id, own);
            due.put(id, ofHer);
            if (!ofHer.items().isEmpty()) known.put(id, client);
        }
        return new Kept(at, loads, new Everybody(known, before.everybody().due().with(due)));
    }

    /** Nothing is read for it. */
    private static Kept byTheHour(Kept before, At at) {
        DueList stood = before.everybody().due();
        Set<UUID> concerned = stood.items().stream()
                .filter(item -> BY_THE_HOUR.contains(item.kind()))
                .map(DueItem::client)
                .collect(Collectors.toSet());
        Map<UUID, DueList> again = before.loads().entrySet().stream()
                .filter(load -> concerned.contains(load.getKey()))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, load -> DueList.of(load.getValue(), at.facts(), at.now())));
        return new Kept(at, before.loads(), new Everybody(before.everybody().clients(), stood.with(again)));
    }
}
