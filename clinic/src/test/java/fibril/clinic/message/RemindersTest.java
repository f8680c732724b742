package fibril.clinic.message;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.ExpectedCheckIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T09:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    private final Reminders usual = with(24, Set.copyOf(MessageKind.reminders()));

    @Test
    void anAppointmentIsToldOfOneDayAhead() {
        assertThat(usual.ofAppointment(visit("2026-06-16T13:00:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-06-15T13:00:00Z"));
    }

    /** Twenty-four hours are twenty-four hours: the clock on the wall says something else. */
    @Test
    void countsHoursAndNotTheWallAcrossBothChangesOfTheClock() {
        assertThat(usual.ofAppointment(visit("2026-03-29T13:00:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-03-28T13:00:00Z"));
        assertThat(usual.ofAppointment(visit("2026-10-25T13:00:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-10-24T13:00:00Z"));
    }

    @Test
    void whatFallsIntoTheNightComesInTheMorning() {
        Reminders twelve = with(12, Set.copyOf(MessageKind.reminders()));
        assertThat(twelve.ofAppointment(visit("2026-06-16T15:00:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-06-16T07:00:00Z"));
    }

    @Test
    void whatWouldComeAsSheLeavesComesOnTheEveningBefore() {
        Reminders twelve = with(12, Set.copyOf(MessageKind.reminders()));
        assertThat(twelve.ofAppointment(visit("2026-06-16T09:00:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-06-16T07:00:00Z"));
        assertThat(twelve.ofAppointment(visit("2026-06-16T08:55:00Z"))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-06-15T18:59:00Z"));
    }

    @Test
    void whoBookedAfterItWasDueIsNotToldWhatSheHasJustHeard() {
        Instant start = at("2026-06-16T13:00:00Z");
        Instant due = start.minus(Duration.ofDays(1));
        assertThat(usual.ofAppointment(visit(start, due, AppointmentState.BOOKED)))
                .isPresent();
        assertThat(usual.ofAppointment(visit(start, due.plusMillis(1), AppointmentState.BOOKED)))
                .isEmpty();
    }

    @Test
    void onlyWhoIsExpectedIsReminded() {
        Instant start = at("2026-06-16T13:00:00Z");
        for (AppointmentState state : AppointmentState.values()) {
            assertThat(usual.ofAppointment(visit(start, LONG_BEFORE, state)).isPresent())
                    .as(state.name())
                    .isEqualTo(state == AppointmentState.BOOKED || state == AppointmentState.MOVED);
        }
    }

    @Test
    void movedToAnotherTimeItIsAnotherEventAndBackTheSame() {
        Appointment first = visit("2026-06-16T13:00:00Z");
        Appointment moved = first.moved(
                at("2026-06-16T14:00:00Z"),
                first.resources(),
                first.provenance().next(CLIENT, LONG_BEFORE, "asked"));
        assertThat(Reminders.eventOf(moved)).isNotEqualTo(Reminders.eventOf(first));
        assertThat(Reminders.eventOf(moved)).contains(first.id().toString());
    }

    @Test
    void aKindThePracticeDoesNotWantIsNotSent() {
        Reminders none = with(24, EnumSet.noneOf(MessageKind.class));
        assertThat(none.ofAppointment(visit("2026-06-16T13:00:00Z"))).isEmpty();
        assertThat(none.ofCheckIn(CLIENT, SESSION, expected(ExpectedCheckIn.State.NOT_YET)))
                .isEmpty();
    }

    @Test
    void aCheckInIsAskedForAtItsHourUnlessItIsNightOrAnswered() {
        assertThat(usual.ofCheckIn(CLIENT, SESSION, expected(ExpectedCheckIn.State.NOT_YET))
                        .orElseThrow()
                        .sendAt())
                .isEqualTo(at("2026-06-16T12:00:00Z"));
        assertThat(usual.ofCheckIn(CLIENT, SESSION, expected(ExpectedCheckIn.State.DUE)))
                .isPresent();
        assertThat(usual.ofCheckIn(CLIENT, SESSION, expected(ExpectedCheckIn.State.DONE)))
                .isEmpty();
        assertThat(usual.ofCheckIn(CLIENT, SESSION, expected(ExpectedCheckIn.State.MISSED)))
                .isEmpty();
    }

    private static ExpectedCheckIn expected(ExpectedCheckIn.State state) {
        Instant due = at("2026-06-16T12:00:00Z");
        return new ExpectedCheckIn("day-1", 24, due.minusSeconds(14_400), due, due.plusSeconds(86_400), state, null);
    }

    private static Reminders with(int hours, Set<MessageKind> wanted) {
        return new Reminders(new ReminderRules(wanted, Map.of(MessageKind.APPOINTMENT, hours), NIGHT), LISBON);
    }

    private static Appointment visit(String start) {
        return visit(at(start), LONG_BEFORE, AppointmentState.BOOKED);
    }

    private static Appointment visit(Instant start, Instant written, AppointmentState state) {
        return new Appointment(
                UUID.randomUUID(),
                CLIENT,
                null,
                new VisitType(VisitKind.CHECK, 30, 0, 0),
                start,
                new Resources(new UUID(0, 9), null, null),
                state,
                "",
                Provenance.first(CLIENT, written));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
