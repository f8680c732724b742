package fibril.clinic.people;

import fibril.atlas.Atlas;
import fibril.clinic.people.StageOfCare.Step;
import fibril.clinic.practice.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms say of a client. All her pages ask for it, so it is kept: until something is written about her, or of
 * nobody in particular, and within one minute of the clock, because some of it falls due by the hour.
 */
public final class StepsKept {

    private static final int CLIENTS = 1_000;

    private final Map<Corridor, StageOfCare> rooms = new EnumMap<>(Corridor.class);
    private final Changes changes;
    private final Set<String> tables;
    private final Supplier<Atlas> atlas;
    private final BooleanSupplier isWriting;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * @param tables those that the rooms' steps are made from
     * @param isWriting whether the work at hand is a transaction
     */
    public StepsKept(
            List<StageOfCare> stages,
            Changes changes,
            Set<String> tables,
            Supplier<Atlas> atlas,
            BooleanSupplier isWriting,
            Clock clock) {
        stages.forEach(room -> rooms.put(room.stage(), room));
        this.changes = changes;
        this.tables = Set.copyOf(tables);
        this.atlas = atlas;
        this.isWriting = isWriting;
        this.clock = clock;
    }

    /** All but the records themselves that a step is worked out from. */
    private record At(Client client, Instant minute, ZoneId zone, String facts) {}

    private record Kept(At at, Changes.Mark mark, Map<Corridor, Step> steps) {}

    public Map<Corridor, Step> of(Client client) {
        // what this transaction writes is nobody's yet
        if (isWriting.getAsBoolean()) return anew(client);
        // the mark is read before the records: a change in between makes the next reader work it out again
        Changes.Mark mark = changes.mark();
        At at = new At(
                client,
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                clock.getZone(),
                atlas.get().version());
        Kept before = known(client.id());
        Map<Corridor, Step> steps =
                before != null && before.at().equals(at) && isUntouched(before, mark) ? before.steps() : anew(client);
        keep(client.id(), new Kept(at, mark, steps));
        return steps;
    }

    private boolean isUntouched(Kept before, Changes.Mark mark) {
        if (before.mark().equals(mark)) return true;
        return switch (changes.between(before.mark(), mark, tables)) {
            case Changes.Since.These(Set<UUID> written) ->
                !written.contains(before.at().client().id());
            case Changes.Since.Anybody anybody -> false;
        };
    }

    /** In the order of the corridor, which is the order of what must not be overlooked. */
    private Map<Corridor, Step> anew(Client client) {
        LocalDate today = LocalDate.now(clock);
        Map<Corridor, Step> steps = new EnumMap<>(Corridor.class);
        rooms.forEach((stage, room) -> steps.put(stage, room.stepOf(client, today)));
        return Collections.unmodifiableMap(steps);
    }

    private synchronized @Nullable Kept known(UUID client) {
        return kept.get(client);
    }

    private synchronized void keep(UUID client, Kept now) {
        kept.put(client, now);
    }
}
