package fibril.forecast.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.75, 0.7407", "0.95, 2.1318", "0.975, 2.7764", "0.05, -2.1318"})
    void knowsTheTabledQuantilesOfStudentsT(double p, double t) {
        assertThat(Spread.t4Quantile(p)).isCloseTo(t, within(1e-4));
    }

    @Test
    void hasADensityThatAddsUpToOne() {
        double sum = 0;
        for (double x = -400; x < 400; x += 0.01) sum += 0.01 * Spread.t4Density(x, 1, 2);
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    /** The mean of whole grades is the sum of the chances to fall by at least one, two, … */
    @ParameterizedTest
    @CsvSource({"0.9, 0.4", "1.7, 0.6", "0.2, 0.05", "2.5, 0"})
    void keepsTheMeanFallWhenGradesAreWhole(double middle, double spread) {
        double mean = 0;
        for (int grades = -20; grades <= 20; grades++) {
            mean += grades > 0
                    ? Spread.fallsByGrades(grades, middle, spread)
                    : Spread.fallsByGrades(grades, middle, spread) - 1;
        }
        assertThat(mean).isCloseTo(middle, within(1e-9));
    }

    @Test
    void isCertainWhereThereIsNoSpread() {
        assertThat(Spread.atLeast(0.5, 0.6, 0)).isEqualTo(1);
        assertThat(Spread.atLeast(0.5, 0.4, 0)).isZero();
    }
}
