package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.LISBON;
import static fibril.clinic.booking.Booked.MONDAY;
import static fibril.clinic.booking.Booked.anybody;
import static fibril.clinic.booking.Booked.at;
import static fibril.clinic.booking.Booked.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fibril.clinic.practice.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Instant TEN = at(MONDAY, 10, 0);
    private static final Duration NOTICE = Duration.ofHours(24);

    private final Appointment booked = check(TEN, anybody());

    @Test
    void isLateToCancelFromTheMillisecondAfterTheNotice() {
        Instant last = TEN.minus(NOTICE);
        assertThat(cancelledAt(last.minusMillis(1)).state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(cancelledAt(last).state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(cancelledAt(last.plusMillis(1)).state()).isEqualTo(AppointmentState.LATE_CANCEL);
        assertThat(cancelledAt(TEN).state()).isEqualTo(AppointmentState.LATE_CANCEL);
    }

    @Test
    void cannotBeMissedBeforeItBegins() {
        assertThat(booked.mayBeMissed(TEN.minusMillis(1))).isFalse();
        assertThat(booked.mayBeMissed(TEN)).isTrue();
        assertThat(cancelledAt(TEN).mayBeMissed(TEN)).isFalse();
    }

    @Test
    void mayBeKeptFromTheMorningOfItsDayByThePracticesCalendar() {
        assertThat(booked.mayArrive(at(MONDAY, 0, 0).minusMillis(1), LISBON)).isFalse();
        assertThat(booked.mayArrive(at(MONDAY, 0, 0), LISBON)).isTrue();
        assertThat(booked.mayArrive(at(MONDAY.plusDays(3), 9, 0), LISBON)).isTrue();
    }

    @Test
    void letsSomebodyArriveWhoWasTakenForAbsent() {
        Appointment missed = booked.to(AppointmentState.NO_SHOW, Booked.next(booked));
        assertThat(missed.mayArrive(TEN.plusSeconds(600), LISBON)).isTrue();
        assertThat(missed.mayMove(TEN.minusSeconds(600))).isFalse();
    }

    @Test
    void mayMoveUntilItBegins() {
        assertThat(booked.mayMove(TEN.minusMillis(1))).isTrue();
        assertThat(booked.mayMove(TEN)).isFalse();
        assertThat(cancelledAt(TEN.minus(NOTICE)).mayMove(TEN.minus(NOTICE))).isFalse();
    }

    @Test
    void keepsLengthAndTurnRoundWhenItMoves() {
        Appointment moved = booked.moved(TEN.plusSeconds(3600), anybody(), Booked.next(booked));
        assertThat(moved.time()).isEqualTo(new Span(at(MONDAY, 11, 0), at(MONDAY, 11, 30)));
        assertThat(moved.held()).isEqualTo(new Span(at(MONDAY, 10, 50), at(MONDAY, 11, 50)));
        assertThat(moved.state()).isEqualTo(AppointmentState.MOVED);
    }

    @Test
    void refusesASessionOfNoCourse() {
        VisitType session = VisitType.usual(VisitKind.SESSION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Appointment(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null,
                        session,
                        TEN,
                        anybody(),
                        AppointmentState.BOOKED,
                        "",
                        Provenance.first(Booked.AUTHOR, Booked.LONG_BEFORE)))
                .withMessageContaining("course");
    }

    @Test
    void refusesTimeOffTheFiveMinutes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(TEN.plusSeconds(60), 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitType(VisitKind.CHECK, 32, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitType(VisitKind.CHECK, 30, -5, 0));
    }

    private Appointment cancelledAt(Instant now) {
        return booked.cancelled(NOTICE, booked.provenance().next(Booked.AUTHOR, now, "ill"));
    }
}
