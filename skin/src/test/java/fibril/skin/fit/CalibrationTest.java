package fibril.skin.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Simulation-based calibration: a right model passes, a wrong one is found out. */
class CalibrationTest {

    private static final int REPETITIONS = 400;
    private static final int DRAWS = 99;
    private static final int BINS = 20;
    private static final int DATA = 6;

    /** mean ~ N(1, 2²), data ~ N(mean, 1²); learned in closed form, with a spread and a shift that may be wrong. */
    private record Conjugate(double spread, double shift) implements Calibration.Simulated {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double[] truth(RandomGenerator dice) {
            return new double[] {1 + 2 * dice.nextGaussian()};
        }

        @Override
        public double[] data(double[] truth, RandomGenerator dice) {
            double[] data = new double[DATA];
            for (int i = 0; i < DATA; i++) data[i] = truth[0] + dice.nextGaussian();
            return data;
        }

        @Override
        public double[][] learn(double[] data, int count, long seed) {
            RandomGenerator dice = fibril.skin.ensemble.Dice.of(seed);
            double precision = 0.25 + DATA;
            double mean = (0.25 + java.util.Arrays.stream(data).sum()) / precision + shift;
            double[][] draws = new double[count][1];
            for (double[] draw : draws) draw[0] = mean + spread / Math.sqrt(precision) * dice.nextGaussian();
            return draws;
        }
    }

    /** The same mean and an unknown spread as well, learned by sequential Monte Carlo. */
    private record BySmc() implements Calibration.Simulated {

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double[] truth(RandomGenerator dice) {
            return new double[] {2 * dice.nextGaussian(), 0.5 * dice.nextGaussian()};
        }

        @Override
        public double[] data(double[] truth, RandomGenerator dice) {
            double[] data = new double[DATA];
            for (int i = 0; i < DATA; i++) data[i] = truth[0] + Math.exp(truth[1]) * dice.nextGaussian();
            return data;
        }

        @Override
        public double[][] learn(double[] data, int count, long seed) {
            Gaussians prior = new Gaussians(new double[] {0, 0}, new double[] {2, 0.5});
            LogLikelihood.Plain likelihood = t -> {
                double sum = 0;
                for (double each : data) {
                    double z = (each - t[0]) / Math.exp(t[1]);
                    sum -= z * z / 2 + t[1];
                }
                return sum;
            };
            Posterior posterior = TemperedSmc.run(prior, likelihood, new SmcSettings(495, 0.5, 6, 12, seed, 1));
            double[][] draws = new double[count][];
            for (int i = 0; i < count; i++) draws[i] = posterior.theta(i * 5);
            return draws;
        }
    }

    private static double chance(Calibration.Simulated model, int number) {
        int[][] ranks = Calibration.ranks(model, REPETITIONS, DRAWS, 2026, 2);
        return Uniformity.of(ranks[number], DRAWS, BINS).chance();
    }

    @Test
    void passesARightModel() {
        assertThat(chance(new Conjugate(1, 0), 0)).isGreaterThan(0.01);
    }

    @Test
    void passesTheSequentialSamplerOnBothItsNumbers() {
        assertThat(chance(new BySmc(), 0)).isGreaterThan(0.01);
        assertThat(chance(new BySmc(), 1)).isGreaterThan(0.01);
    }

    @Test
    void findsOutAModelThatIsTooSureTooUnsureOrOff() {
        assertThat(chance(new Conjugate(0.6, 0), 0)).isLessThan(1e-4);
        assertThat(chance(new Conjugate(1.7, 0), 0)).isLessThan(1e-4);
        assertThat(chance(new Conjugate(1, 0.3), 0)).isLessThan(1e-4);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        assertThat(Calibration.ranks(new Conjugate(1, 0), 50, DRAWS, 1, 3))
                .isDeepEqualTo(Calibration.ranks(new Conjugate(1, 0), 50, DRAWS, 1, 1));
    }

    @Test
    void narrowsItsIntervalsAsDataGrow() {
        Gaussians prior = new Gaussians(new double[] {0}, new double[] {2});
        double before = Double.POSITIVE_INFINITY;
        for (int count : new int[] {1, 4, 16, 64}) {
            Posterior posterior =
                    TemperedSmc.run(prior, t -> -count * (t[0] - 1) * (t[0] - 1) / 2, SmcSettings.of(1000, 3, 2));
            fibril.skin.ensemble.Quantiles of = fibril.skin.ensemble.Quantiles.of(posterior.column(0));
            double width = of.at(0.95) - of.at(0.05);
            assertThat(width).isLessThan(before);
            before = width;
        }
        assertThat(before).isCloseTo(2 * 1.645 / Math.sqrt(64.25), within(0.06));
    }

    /** Upper chi-square shares of SciPy 1.17. */
    @Test
    void knowsTheChiSquareDistribution() {
        assertThat(Gamma.upper(0.5, 3.84 / 2)).isCloseTo(0.05004352124870519, within(1e-14));
        assertThat(Gamma.upper(4.5, 16.9 / 2)).isCloseTo(0.0503051901243108, within(1e-14));
        assertThat(Gamma.upper(2, 1)).isCloseTo(0.7357588823428847, within(1e-14));
        assertThat(Gamma.upper(9.5, 15)).isCloseTo(0.05179845889302389, within(1e-14));
        assertThat(Gamma.upper(10, 5)).isCloseTo(0.9681719426937951, within(1e-14));
        assertThat(Gamma.upper(3, 0)).isEqualTo(1);
    }
}
