package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.AUTHOR;
import static fibril.clinic.booking.Booked.LONG_BEFORE;
import static fibril.clinic.booking.Booked.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.booking.store.SqlClientEvents;
import fibril.clinic.booking.store.SqlTimetable;
import fibril.clinic.booking.store.SqlWaitingList;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Weeks, closed days, rooms, wishes and clients' plans, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TimetableContract {

    private final TestDatabase database;
    private final Timetable timetable;
    private final WaitingList waiting;
    private final ClientEvents events;

    TimetableContract(TestDatabase database) {
        this.database = database;
        this.timetable = new SqlTimetable(database.dsl());
        this.waiting = new SqlWaitingList(database.dsl());
        this.events = new SqlClientEvents(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackAWeekAndItsCorrection() {
        UUID pip = UUID.randomUUID();
        WorkingWeek week = new WorkingWeek(
                pip,
                Map.of(
                        DayOfWeek.MONDAY,
                        DayHours.read("09:00-12:30, 13:30-18:00").orElseThrow()),
                first());
        add(() -> timetable.add(week));
        assertThat(timetable.weekOf(pip)).contains(week);
        WorkingWeek none = new WorkingWeek(pip, Map.of(), next(week.provenance()));
        add(() -> timetable.add(none));
        assertThat(timetable.weekOf(pip)).contains(none);
        assertThat(timetable.weeks()).contains(none).doesNotContain(week);
        assertThatThrownBy(() -> add(() -> timetable.add(none))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void findsClosedDaysByTheFirstAndTheLastOfThem() {
        Closure fair = new Closure(
                UUID.randomUUID(), UUID.randomUUID(), MONDAY, MONDAY.plusDays(2), "trade fair", false, first());
        add(() -> timetable.add(fair));
        assertThat(timetable.closuresBetween(MONDAY.minusDays(9), MONDAY.minusDays(1)))
                .doesNotContain(fair);
        assertThat(timetable.closuresBetween(MONDAY.minusDays(9), MONDAY)).contains(fair);
        assertThat(timetable.closuresBetween(MONDAY.plusDays(2), MONDAY.plusDays(9)))
                .contains(fair);
        assertThat(timetable.closuresBetween(MONDAY.plusDays(3), MONDAY.plusDays(9)))
                .doesNotContain(fair);
        add(() -> timetable.add(fair.withdrawn(next(fair.provenance()))));
        assertThat(timetable.closuresBetween(MONDAY, MONDAY)).doesNotContain(fair);
    }

    @Test
    void listsRoomsByNameWithThoseInUseFirst() {
        TreatmentRoom old = new TreatmentRoom(UUID.randomUUID(), "Attic", false, first());
        TreatmentRoom blue = new TreatmentRoom(UUID.randomUUID(), "Blue", true, first());
        add(() -> timetable.add(old));
        add(() -> timetable.add(blue));
        assertThat(timetable.rooms()).containsSubsequence(blue, old);
        assertThat(timetable.room(old.id())).contains(old);
    }

    @Test
    void letsWhoWaitsLongestStandFirstUntilShePassesOn() {
        UUID ada = UUID.randomUUID();
        Wish early = new Wish(
                UUID.randomUUID(), ada, VisitKind.SESSION, null, MONDAY, MONDAY, "mornings", Wish.State.OPEN, first());
        Wish late = new Wish(
                UUID.randomUUID(),
                ada,
                VisitKind.CHECK,
                UUID.randomUUID(),
                MONDAY,
                MONDAY.plusDays(9),
                "",
                Wish.State.OPEN,
                Provenance.first(AUTHOR, LONG_BEFORE.plusSeconds(60)));
        add(() -> waiting.add(late));
        add(() -> waiting.add(early));
        assertThat(waiting.open()).containsSubsequence(early, late);
        assertThat(waiting.ofClient(ada)).containsExactly(late, early);
        Wish met = early.to(Wish.State.BOOKED, next(early.provenance()));
        add(() -> waiting.add(met));
        assertThat(waiting.open()).contains(late).doesNotContain(early, met);
        assertThat(waiting.find(early.id())).contains(met);
    }

    @Test
    void forgetsAPlanThatWasTakenBack() {
        UUID ada = UUID.randomUUID();
        ClientEvent beach = new ClientEvent(
                UUID.randomUUID(), ada, ClientEvent.Kind.SUN, "two weeks by the sea", MONDAY, MONDAY, false, first());
        add(() -> events.add(beach));
        assertThat(events.ofClient(ada)).containsExactly(beach);
        add(() -> events.add(beach.withdrawn(next(beach.provenance()))));
        assertThat(events.ofClient(ada)).isEmpty();
        assertThat(events.find(beach.id())).isPresent();
    }

    private void add(Runnable write) {
        database.inTransaction(write);
    }

    private static Provenance first() {
        return Provenance.first(AUTHOR, LONG_BEFORE);
    }

    private static Provenance next(Provenance before) {
        return before.next(AUTHOR, LONG_BEFORE.plusSeconds(90), "changed");
    }
}
