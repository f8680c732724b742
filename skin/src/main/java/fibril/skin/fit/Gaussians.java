package fibril.skin.fit;

import java.util.random.RandomGenerator;

/** Independent normal priors: θ_d ~ N(mean_d, sd_d²). A positive number is put in as its logarithm. */
public final class Gaussians implements PriorDensity {

    private final double[] means;
    private final double[] sds;

    /** Copies both; {@code sds} are positive. */
    public Gaussians(double[] means, double[] sds) {
        if (means.length == 0 || means.length != sds.length) {
            throw new IllegalArgumentException(means.length + " means and " + sds.length + " spreads");
        }
        for (double sd : sds) {
            if (!(sd > 0 && sd < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a spread is over 0 and finite, was " + sd);
            }
        }
        this.means = means.clone();
        this.sds = sds.clone();
    }

    @Override
    public int dimension() {
        return means.length;
    }

    @Override
    public void draw(RandomGenerator dice, double[] theta) {
        for (int d = 0; d < means.length; d++) theta[d] = means[d] + sds[d] * dice.nextGaussian();
    }

    @Override
    public double log(double[] theta) {
        double sum = 0;
        for (int d = 0; d < means.length; d++) {
            double z = (theta[d] - means[d]) / sds[d];
            sum -= z * z / 2;
        }
        return sum;
    }
}
