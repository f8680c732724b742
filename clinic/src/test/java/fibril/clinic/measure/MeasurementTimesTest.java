package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeasurementTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    @Test
    void looksAgainEightToTwelveWeeksAfterTheFirstSession() {
        MeasurementTimes times = new MeasurementTimes(FIRST, FIRST.plusDays(28));
        assertThat(times.interimFrom()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(times.interimUntil()).isEqualTo(LocalDate.of(2026, 4, 4));
    }

    @Test
    void waitsForDay150AfterAShortCourse() {
        for (int lastDay = 0; lastDay <= 60; lastDay++) {
            assertThat(new MeasurementTimes(FIRST, FIRST.plusDays(lastDay)).verdictFrom())
                    .isEqualTo(FIRST.plusDays(150));
        }
    }

    @Test
    void waitsNinetyDaysAfterTheLastSessionOfALongCourse() {
        assertThat(new MeasurementTimes(FIRST, FIRST.plusDays(61)).verdictFrom())
                .isEqualTo(FIRST.plusDays(151));
        assertThat(new MeasurementTimes(FIRST, FIRST.plusDays(120)).verdictFrom())
                .isEqualTo(FIRST.plusDays(210));
    }

    @Test
    void refusesALastSessionBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasurementTimes(FIRST, FIRST.minusDays(1)))
                .withMessageContaining("2026-01-09");
    }
}
