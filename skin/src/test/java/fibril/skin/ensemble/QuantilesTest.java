package fibril.skin.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void followHazenWhenAllCountAlike() {
        Quantiles of = Quantiles.of(new double[] {40, 10, 30, 20});
        assertThat(of.at(0.125)).isEqualTo(10);
        assertThat(of.at(0.5)).isCloseTo(25, within(1e-12));
        assertThat(of.at(0.25)).isCloseTo(15, within(1e-12));
        assertThat(of.at(0)).isEqualTo(10);
        assertThat(of.at(1)).isEqualTo(40);
    }

    @Test
    void areTheSameForEqualWeightsGivenOrNot() {
        RandomGenerator dice = Dice.of(1, 2);
        double[] values = dice.doubles(501).toArray();
        Quantiles plain = Quantiles.of(values);
        Quantiles weighted = Quantiles.of(values, Weights.equal(501));
        for (double p = 0; p <= 1; p += 0.01) assertThat(weighted.at(p)).isCloseTo(plain.at(p), within(1e-9));
    }

    @Test
    void stayCloseWhenAWeightIsSplitIntoEqualDraws() {
        double[] values = {3, 1, 2};
        Weights weights = Weights.ofLogs(new double[] {Math.log(1), Math.log(2), Math.log(3)});
        assertThat(Quantiles.of(values, weights).at(0.5)).isBetween(1.0, 2.0);
        assertThat(Quantiles.of(values, weights).at(1.0 / 6)).isEqualTo(1, within(1e-12));
    }

    @Test
    void doNotSeeDrawsOfNoWeight() {
        double no = Double.NEGATIVE_INFINITY;
        Quantiles of = Quantiles.of(new double[] {-99, 1, 2, 99}, Weights.ofLogs(new double[] {no, 0, 0, no}));
        assertThat(of.at(0)).isEqualTo(1);
        assertThat(of.at(1)).isEqualTo(2);
    }

    @Test
    void doNotDependOnTheOrderOfDraws() {
        double[] values = {5, 1, 4, 2, 3};
        double[] logs = {0.1, 0.5, -1, 0.3, 0};
        double[] turned = {3, 2, 4, 1, 5};
        double[] turnedLogs = {0, 0.3, -1, 0.5, 0.1};
        for (double p = 0; p <= 1; p += 0.05) {
            assertThat(Quantiles.of(values, Weights.ofLogs(logs)).at(p))
                    .isCloseTo(Quantiles.of(turned, Weights.ofLogs(turnedLogs)).at(p), within(1e-12));
        }
    }

    @Test
    void refuseWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new double[] {1}).at(1.01));
    }
}
