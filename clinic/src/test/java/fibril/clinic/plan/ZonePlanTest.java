package fibril.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonePlanTest {

    @Test
    void countsSessionDaysFromTheFirst() {
        assertThat(plan(4, 30).sessionDays()).containsExactly(0, 30, 60, 90);
        assertThat(plan(1, 365).sessionDays()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"4, 30, 365", "7, 31, 366", "20, 28, 712", "20, 30, 730", "20, 365, 730"})
    void looksAYearAheadOrHalfAYearPastTheLastSessionAsFarAsTheModelReaches(int sessions, int spacing, int horizon) {
        assertThat(plan(sessions, spacing).horizonDays()).isEqualTo(horizon);
    }

    @ParameterizedTest
    @CsvSource({"1, 28, 6", "4, 30, 6", "4, 31, 7", "6, 42, 10", "20, 365, 25"})
    void isJudgedInMonthSixOrThreeMonthsAfterTheLastSession(int sessions, int spacing, int month) {
        assertThat(plan(sessions, spacing).verdictMonth()).isEqualTo(month);
    }

    @Test
    void refusesAPlanWithoutASession() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(0, 28)).withMessageContaining("0");
    }

    private static ZonePlan plan(int sessions, int spacing) {
        return new ZonePlan("acne_scars", "skinpen_precision", new PlannedZone("cheeks", 1, 4), sessions, spacing);
    }
}
