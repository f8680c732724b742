package fibril.skin.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    /** Values of SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "-10, 7.61985302416047e-24",
        "-7.1, 6.237844463331586e-13",
        "-7, 1.279812543885835e-12",
        "-3, 0.0013498980316300933",
        "-1, 0.15865525393145707",
        "0.3, 0.6179114221889526",
        "2, 0.9772498680518208",
        "6, 0.9999999990134123"
    })
    void agreesWithAnotherLibrary(double z, double share) {
        assertThat(Normal.cdf(z) / share).isCloseTo(1, within(1e-8));
        if (Math.abs(z) < 7) assertThat(Normal.cdf(z)).isCloseTo(share, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-12, 1e-5, 0.01, 0.074, 0.076, 0.3, 0.5, 0.6, 0.925, 0.99, 0.999999})
    void hasAQuantileThatUndoesTheShare(double p) {
        double back = Normal.cdf(Normal.quantile(p));
        assertThat(back / p).isCloseTo(1, within(p < 1e-10 ? 1e-7 : 1e-11));
    }

    @Test
    void isSymmetric() {
        for (double z = 0; z < 9; z += 0.1) {
            assertThat(Normal.cdf(z) + Normal.cdf(-z)).isCloseTo(1, within(1e-15));
        }
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.025)).isCloseTo(-1.959963984540054, within(1e-14));
    }

    @Test
    void hasNoQuantileAtTheEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(Double.NaN));
    }
}
