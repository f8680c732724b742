package fibril.skin.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CovarianceTest {

    /** Second number: twice the first and a little of its own; covariance (1, 2; 2, 4.25). */
    private static final PriorDensity LINKED = new PriorDensity() {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void draw(RandomGenerator dice, double[] theta) {
            theta[0] = 5 + dice.nextGaussian();
            theta[1] = 2 * theta[0] + 0.5 * dice.nextGaussian();
        }

        @Override
        public double log(double[] theta) {
            return 0;
        }
    };

    @Test
    void itsFactorGivesTheSpreadOfTheParticlesBack() {
        Particles particles = Particles.fromPrior(LINKED, (draw, t) -> 0, 1, SmcSettings.of(40_000, 1, 1));
        double[][] c = Covariance.factor(particles);
        assertThat(c[0][1]).isZero();
        assertThat(c[0][0] * c[0][0]).isCloseTo(1, within(0.03));
        assertThat(c[1][0] * c[0][0]).isCloseTo(2, within(0.06));
        assertThat(c[1][0] * c[1][0] + c[1][1] * c[1][1]).isCloseTo(4.25, within(0.12));
    }
}
