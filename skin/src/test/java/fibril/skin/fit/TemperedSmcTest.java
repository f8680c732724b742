package fibril.skin.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.ensemble.Dice;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The sampler on models whose posterior is known. */
class TemperedSmcTest {

    private static final double[] SEEN = {1.4, 2.1, 0.7, 1.9, 1.2};
    private static final double NOISE = 0.8;

    /** ln p(SEEN | mean), with its constant, so that the evidence can be checked. */
    private static double logLikelihood(double mean) {
        double sum = 0;
        for (double each : SEEN) sum += logNormal(each, mean, NOISE);
        return sum;
    }

    private static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -z * z / 2 - Math.log(sd * Math.sqrt(2 * Math.PI));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }

    @Test
    void findsTheKnownPosteriorOfANormalMean() {
        PriorDensity prior = new Gaussians(new double[] {0}, new double[] {2});
        Posterior posterior = TemperedSmc.run(prior, theta -> logLikelihood(theta[0]), SmcSettings.of(4000, 1, 2));
        double precision = 1 / 4.0 + SEEN.length / (NOISE * NOISE);
        double middle = Arrays.stream(SEEN).sum() / (NOISE * NOISE) / precision;
        double sd = Math.sqrt(1 / precision);
        assertThat(mean(posterior.column(0))).isCloseTo(middle, within(4 * sd / Math.sqrt(4000)));
        assertThat(variance(posterior.column(0)) * precision).isCloseTo(1, within(4 * Math.sqrt(2.0 / 4000)));
    }

    @Test
    void estimatesTheKnownEvidence() {
        PriorDensity prior = new Gaussians(new double[] {0}, new double[] {2});
        Posterior posterior = TemperedSmc.run(prior, theta -> logLikelihood(theta[0]), SmcSettings.of(4000, 2, 2));
        double sum = 0;
        double step = 1e-3;
        for (double m = -12; m < 12; m += step) sum += Math.exp(logLikelihood(m) + logNormal(m, 0, 2)) * step;
        assertThat(posterior.logEvidence()).isCloseTo(Math.log(sum), within(0.1));
    }

    @Test
    void findsANarrowCorrelatedPosteriorFarOutInItsPrior() {
        PriorDensity prior = new Gaussians(new double[] {0, 0}, new double[] {10, 10});
        // the sum is known to 0.01, the difference to 1: correlation −0.9998
        LogLikelihood.Plain likelihood = t -> logNormal(t[0] + t[1], 12, 0.01) + logNormal(t[0] - t[1], 4, 1.0);
        Posterior posterior = TemperedSmc.run(prior, likelihood, SmcSettings.of(3000, 3, 2));
        double[] sums = new double[3000];
        double[] differences = new double[3000];
        for (int i = 0; i < 3000; i++) {
            sums[i] = posterior.theta(i)[0] + posterior.theta(i)[1];
            differences[i] = posterior.theta(i)[0] - posterior.theta(i)[1];
        }
        assertThat(mean(sums)).isCloseTo(12, within(0.001));
        assertThat(Math.sqrt(variance(sums))).isCloseTo(0.01, within(0.001));
        double shrink = 200 / 201.0;
        assertThat(mean(differences)).isCloseTo(4 * shrink, within(0.08));
        assertThat(variance(differences)).isCloseTo(shrink, within(0.12));
        assertThat(posterior.stages()).hasSizeGreaterThan(5);
        assertThat(posterior.stages()).allMatch(stage -> stage.thetaAccepted() > 0.1);
    }

    @Test
    void keepsBothOfTwoSeparatePeaks() {
        PriorDensity prior = new Gaussians(new double[] {0}, new double[] {3});
        Posterior posterior =
                TemperedSmc.run(prior, t -> logNormal(Math.abs(t[0]), 4, 0.1), SmcSettings.of(4000, 4, 2));
        long right = Arrays.stream(posterior.column(0)).filter(t -> t > 0).count();
        assertThat(right / 4000.0).isCloseTo(0.5, within(0.06));
    }

    @Test
    void learnsADrawOfAnEnsembleTogetherWithANumber() {
        // draw j says gain_j; the data say slope·gain = 2 ± 0.2 and gain itself 1 ± 0.3
        int ensemble = 2000;
        RandomGenerator dice = Dice.of(99);
        double[] gain = new double[ensemble];
        for (int j = 0; j < ensemble; j++) gain[j] = 0.5 + dice.nextGaussian();
        PriorDensity prior = new Gaussians(new double[] {1}, new double[] {1.5});
        LogLikelihood likelihood = (draw, t) -> logNormal(t[0] * gain[draw], 2, 0.2) + logNormal(gain[draw], 1, 0.3);
        Posterior sampled = TemperedSmc.run(prior, likelihood, ensemble, SmcSettings.of(6000, 5, 2));
        double[] exact = exactSlope(prior, likelihood, ensemble);
        assertThat(mean(sampled.column(0))).isCloseTo(exact[0], within(0.06));
        assertThat(Math.sqrt(variance(sampled.column(0)))).isCloseTo(exact[1], within(0.06));
        assertThat(sampled.distinctDraws()).isGreaterThan(300);
        Posterior summed = TemperedSmc.run(prior, new IntegratedDraws(likelihood, ensemble), SmcSettings.of(400, 6, 2));
        assertThat(mean(summed.column(0))).isCloseTo(exact[0], within(0.12));
    }

    /** Mean and spread of the slope on a fine grid, draws summed out. */
    private static double[] exactSlope(PriorDensity prior, LogLikelihood likelihood, int ensemble) {
        IntegratedDraws summed = new IntegratedDraws(likelihood, ensemble);
        double mass = 0;
        double first = 0;
        double second = 0;
        for (double t = -6; t < 10; t += 0.02) {
            double p = Math.exp(summed.at(new double[] {t}) + prior.log(new double[] {t}));
            mass += p;
            first += p * t;
            second += p * t * t;
        }
        double mean = first / mass;
        return new double[] {mean, Math.sqrt(second / mass - mean * mean)};
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        PriorDensity prior = new Gaussians(new double[] {0, 0, 0}, new double[] {1, 2, 3});
        LogLikelihood likelihood = (draw, t) -> logNormal(t[0] + t[1] * draw, 3, 0.5) + logNormal(t[2], 1, 0.2);
        Posterior alone = TemperedSmc.run(prior, likelihood, 7, SmcSettings.of(500, 8, 1));
        Posterior together = TemperedSmc.run(prior, likelihood, 7, SmcSettings.of(500, 8, 4));
        assertThat(together.logEvidence()).isEqualTo(alone.logEvidence());
        for (int i = 0; i < 500; i++) {
            assertThat(together.draw(i)).isEqualTo(alone.draw(i));
            assertThat(together.theta(i)).containsExactly(alone.theta(i));
        }
        assertThat(TemperedSmc.run(prior, likelihood, 7, SmcSettings.of(500, 9, 1))
                        .logEvidence())
                .isNotEqualTo(alone.logEvidence());
    }

    @Test
    void leavesImpossibleValuesBehind() {
        PriorDensity prior = new Gaussians(new double[] {0}, new double[] {1});
        Posterior posterior =
                TemperedSmc.run(prior, t -> t[0] > 0.5 ? 0 : Double.NEGATIVE_INFINITY, SmcSettings.of(2000, 10, 1));
        assertThat(Arrays.stream(posterior.column(0))).allMatch(t -> t > 0.5);
        // the mean of a standard normal above a half
        assertThat(mean(posterior.column(0))).isCloseTo(1.1411, within(0.04));
    }

    @Test
    void saysWhenNothingIsPossible() {
        PriorDensity prior = new Gaussians(new double[] {0}, new double[] {1});
        assertThatIllegalStateException()
                .isThrownBy(() -> TemperedSmc.run(prior, t -> Double.NEGATIVE_INFINITY, SmcSettings.of(50, 1, 1)))
                .withMessageContaining("possible");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemperedSmc.run(prior, t -> Double.NaN, SmcSettings.of(50, 1, 1)))
                .withMessageContaining("not a number");
        assertThatIllegalArgumentException().isThrownBy(() -> SmcSettings.of(3, 1, 1));
    }
}
