package fibril.skin.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ForecastedTest {

    private static Forecasted of(double observed, double... values) {
        return new Forecasted(values, Weights.equal(values.length), observed);
    }

    @Test
    void scoresASingleValueByItsDistance() {
        assertThat(of(3, 5).crps()).isCloseTo(2, within(1e-12));
        assertThat(of(5, 5).crps()).isZero();
    }

    @Test
    void scoresAsTheDoubleSumSays() {
        RandomGenerator dice = Dice.of(5);
        double[] values = dice.doubles(60, -1, 4).toArray();
        double[] logs = dice.doubles(60, -2, 0).toArray();
        Weights weights = Weights.ofLogs(logs);
        double expected = 0;
        for (int i = 0; i < 60; i++) {
            expected += weights.share(i) * Math.abs(values[i] - 1e6 - (1.3 - 1e6));
            for (int j = 0; j < 60; j++) {
                expected -= weights.share(i) * weights.share(j) * Math.abs(values[i] - values[j]) / 2;
            }
        }
        assertThat(new Forecasted(values, weights, 1.3).crps()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void scoresANormalForecastAsItsClosedForm() {
        RandomGenerator dice = Dice.of(6);
        double[] values = dice.doubles(40_000, 0, 1).map(u -> 0).toArray();
        for (int i = 0; i < values.length; i++) values[i] = dice.nextGaussian();
        // Gneiting and Raftery 2007, eq. 21, at y = 0: (√2 − 1)/√π
        assertThat(of(0, values).crps()).isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(0.003));
    }

    @Test
    void prefersTheSharperOfTwoThatAreRightAndTheWiderOfTwoThatAreWrong() {
        assertThat(of(0, -0.1, 0, 0.1).crps()).isLessThan(of(0, -1, 0, 1).crps());
        assertThat(of(5, -0.1, 0, 0.1).crps()).isGreaterThan(of(5, -4, 0, 4).crps());
    }

    @Test
    void ranksWhatWasSeenAmongTheDraws() {
        assertThat(of(2.5, 1, 2, 3, 4).rank()).isCloseTo(0.5, within(1e-12));
        assertThat(of(0, 1, 2).rank()).isZero();
        assertThat(of(2, 1, 2, 2, 3).rank()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void countsHowManyIntervalsHeldWhatWasSeen() {
        RandomGenerator dice = Dice.of(7);
        List<Forecasted> honest = new ArrayList<>();
        List<Forecasted> tooSure = new ArrayList<>();
        for (int k = 0; k < 1000; k++) {
            double[] values = new double[200];
            double centre = dice.nextGaussian();
            for (int i = 0; i < 200; i++) values[i] = centre + dice.nextGaussian();
            double seen = centre + dice.nextGaussian();
            honest.add(of(seen, values));
            tooSure.add(of(centre + 2 * (seen - centre), values));
        }
        Coverage right = Coverage.of(honest);
        assertThat(right.of50()).isCloseTo(0.5, within(0.05));
        assertThat(right.of80()).isCloseTo(0.8, within(0.05));
        assertThat(right.of95()).isCloseTo(0.95, within(0.03));
        assertThat(Coverage.of(tooSure).of80()).isLessThan(0.55);
        assertThat(Coverage.of(tooSure).meanCrps()).isGreaterThan(right.meanCrps());
    }

    @Test
    void refusesToScoreNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Double.NaN, 1, 2));
    }

    @Test
    void leavesEachStudyOutOnceAndNeverLearnsFromIt() {
        List<Double> studies = List.of(1.0, 2.0, 4.0);
        List<LeaveOneOut.Left<Double>> left = LeaveOneOut.run(
                studies,
                others -> others.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow(),
                (mean, study) -> List.of(of(study, mean)));
        assertThat(left).extracting(LeaveOneOut.Left::study).containsExactly(1.0, 2.0, 4.0);
        assertThat(left).extracting(each -> each.forecasts().get(0).median()).containsExactly(3.0, 2.5, 1.5);
    }
}
