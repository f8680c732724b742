package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PracticeClockTest {

    @Test
    void countsDaysWhereThePracticeIsFromTheMomentItIsTold() {
        Instant evening = Instant.parse("2026-07-14T20:00:00Z");
        PracticeClock clock = new PracticeClock(Clock.fixed(evening, ZoneId.of("UTC")), ZoneId.of("Europe/London"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 7, 14));
        clock.moveTo(ZoneId.of("Pacific/Auckland"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(clock.instant()).isEqualTo(evening);
    }
}
