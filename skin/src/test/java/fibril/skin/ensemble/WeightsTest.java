package fibril.skin.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void areSharesThatMakeOneWhateverTheSizeOfTheLogs() {
        for (double shift : new double[] {0, -5000, 5000}) {
            Weights weights = Weights.ofLogs(new double[] {shift, shift + Math.log(3), Double.NEGATIVE_INFINITY});
            assertThat(weights.shares()).containsExactly(new double[] {0.25, 0.75, 0}, within(1e-12));
            assertThat(weights.logMean()).isCloseTo(shift + Math.log(4.0 / 3), within(1e-9));
        }
    }

    @Test
    void tellHowManyEqualDrawsTheyAreWorth() {
        assertThat(Weights.equal(100).effectiveSize()).isCloseTo(100, within(1e-9));
        assertThat(Weights.ofLogs(new double[] {0, -1000, -1000}).effectiveSize())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void refuseWhatIsNoWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.ofLogs(new double[] {0, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.ofLogs(new double[] {Double.NEGATIVE_INFINITY}))
                .withMessageContaining("no draw");
    }

    @Test
    void resampleEachDrawAsOftenAsItsShareRoundedUpOrDown() {
        Weights weights = Weights.ofLogs(new double[] {Math.log(1), Math.log(2.5), Math.log(0.3), Math.log(6.2)});
        for (double u = 0; u < 1; u += 0.01) {
            int[] counts = new int[4];
            for (int draw : weights.resample(20, u)) counts[draw]++;
            for (int draw = 0; draw < 4; draw++) {
                assertThat((double) counts[draw])
                        .isBetween(Math.floor(20 * weights.share(draw)), Math.ceil(20 * weights.share(draw)));
            }
            assertThat(Arrays.stream(counts).sum()).isEqualTo(20);
        }
    }

    @Test
    void neverResampleADrawOfNoWeight() {
        double no = Double.NEGATIVE_INFINITY;
        Weights weights = Weights.ofLogs(new double[] {no, 0, no, 0, no, no});
        for (double u : new double[] {0, 0.5, 0.999999999}) {
            assertThat(weights.resample(1000, u)).containsOnly(1, 3);
        }
    }
}
