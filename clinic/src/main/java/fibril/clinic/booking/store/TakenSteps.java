package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.TAKEN_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Holder;
import fibril.clinic.booking.Reservation;
import fibril.clinic.booking.Reservation.Clash;
import fibril.clinic.booking.Span;
import fibril.clinic.database.schema.tables.TakenStep;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/**
 * Whose time is taken, one row for each five minutes of each holder. The table's key is the whole of it: two bookings of
 * the same five minutes cannot both insert their row, in whatever order and on whichever database they come. PostgreSQL
 * makes the second wait until the first has committed; SQLite has one writer. Rows go in sorted, so that two bookings
 * never wait for each other in a circle.
 */
final class TakenSteps {

    private final DSLContext db;

    TakenSteps(DSLContext db) {
        this.db = db;
    }

    /** One five minutes of one holder. */
    private record Step(UUID holder, long number) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byHolder = holder.compareTo(other.holder);
            return byHolder == 0 ? Long.compare(number, other.number) : byHolder;
        }
    }

    /** What appointments wanted already is theirs still, until {@link #giveBack}. */
    Reservation take(List<Appointment> appointments) {
        NavigableMap<Step, UUID> missing = new TreeMap<>();
        Set<Step> twice = new HashSet<>();
        for (Appointment each : appointments) {
            for (Step step : wanted(each)) {
                if (missing.putIfAbsent(step, each.id()) != null) twice.add(step);
            }
        }
        held(before(appointments)).forEach(missing::remove);
        if (!twice.isEmpty()) return new Reservation.Refused(clashes(appointments));
        Set<Step> taken = insert(missing);
        if (taken.size() == missing.size()) return new Reservation.Kept();
        Reservation refused = new Reservation.Refused(clashes(appointments));
        // no more than was taken here: another form may have moved the same appointment this moment, and holds the rest
        delete(ids(appointments), taken);
        return refused;
    }

    /** What these appointments hold and no longer need. */
    void giveBack(List<Appointment> appointments) {
        Set<Step> surplus = new HashSet<>(held(before(appointments)));
        appointments.forEach(each -> surplus.removeAll(wanted(each)));
        delete(ids(appointments), surplus);
    }

    private static List<UUID> ids(List<Appointment> appointments) {
        return appointments.stream().map(Appointment::id).toList();
    }

    /** Those that were kept before: what is new holds nothing yet. */
    private static List<UUID> before(List<Appointment> appointments) {
        return ids(appointments.stream()
                .filter(each -> each.provenance().version() > 1)
                .toList());
    }

    private static Set<Step> wanted(Appointment appointment) {
        if (!appointment.state().takesTime()) return Set.of();
        return appointment.taken().values().stream()
                .flatMap(taken -> taken.time().steps().mapToObj(number -> new Step(taken.of(), number)))
                .collect(Collectors.toSet());
    }

    private Set<Step> held(Collection<UUID> appointments) {
        if (appointments.isEmpty()) return Set.of();
        return db.selectFrom(TAKEN_STEP)
                .where(TAKEN_STEP.APPOINTMENT.in(appointments))
                .fetchSet(row -> new Step(row.getHolder(), row.getStep()));
    }

    /** Those that nobody else had. */
    private Set<Step> insert(NavigableMap<Step, UUID> missing) {
        if (missing.isEmpty()) return Set.of();
        BatchBindStep rows =
                db.batch(db.insertInto(TAKEN_STEP, TAKEN_STEP.HOLDER, TAKEN_STEP.STEP, TAKEN_STEP.APPOINTMENT)
                        .values((UUID) null, null, null)
                        .onConflictDoNothing());
        for (Map.Entry<Step, UUID> row : missing.entrySet()) {
            rows = rows.bind(row.getKey().holder(), row.getKey().number(), row.getValue());
        }
        int[] counts = rows.execute();
        Set<Step> taken = new HashSet<>();
        int at = 0;
        for (Step step : missing.keySet()) if (counts[at++] > 0) taken.add(step);
        return taken;
    }

    private void delete(List<UUID> appointments, Set<Step> steps) {
        steps.stream()
                .collect(Collectors.groupingBy(Step::holder, Collectors.mapping(Step::number, Collectors.toList())))
                .forEach((holder, numbers) -> db.deleteFrom(TAKEN_STEP)
                        .where(TAKEN_STEP.HOLDER.eq(holder))
                        .and(TAKEN_STEP.STEP.in(numbers))
                        .and(TAKEN_STEP.APPOINTMENT.in(appointments))
                        .execute());
    }

    /** Who of those wanted is taken by others, or by two of these appointments at once. */
    private List<Clash> clashes(List<Appointment> appointments) {
        Set<Clash> clashes = new LinkedHashSet<>();
        Set<Step> earlier = new HashSet<>();
        for (Appointment each : appointments) {
            each.taken().forEach((holder, taken) -> {
                Set<Long> numbers = taken.time().steps().boxed().collect(Collectors.toSet());
                if (numbers.stream().anyMatch(number -> earlier.contains(new Step(taken.of(), number)))) {
                    clashes.add(new Clash(holder, taken.of(), taken.time()));
                }
                numbers.forEach(number -> earlier.add(new Step(taken.of(), number)));
                clashes.addAll(others(ids(appointments), taken, holder));
            });
        }
        return List.copyOf(clashes);
    }

    private List<Clash> others(List<UUID> own, Appointment.Taken taken, Holder holder) {
        TakenStep whole = TAKEN_STEP.as("whole");
        return db.select(min(whole.STEP), max(whole.STEP))
                .from(whole)
                .where(whole.HOLDER.eq(taken.of()))
                .and(whole.APPOINTMENT.in(select(TAKEN_STEP.APPOINTMENT)
                        .from(TAKEN_STEP)
                        .where(TAKEN_STEP.HOLDER.eq(taken.of()))
                        .and(TAKEN_STEP.STEP.in(taken.time().steps().boxed().toList()))
                        .and(TAKEN_STEP.APPOINTMENT.notIn(own))))
                .groupBy(whole.APPOINTMENT)
                .orderBy(min(whole.STEP))
                .fetch(row -> new Clash(holder, taken.of(), Span.ofSteps(row.value1(), row.value2())));
    }
}
