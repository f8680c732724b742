package fibril.skin.fit;

import fibril.skin.ensemble.Weights;

/**
 * The likelihood of θ with the draw of a fixed ensemble summed out, every draw as likely as any other:
 *
 * <pre>ln p(data|θ) = ln (1/N) Σ_j p(data|θ, j)</pre>
 *
 * Costs N likelihoods where sampling the draw costs one, but leaves no draw to get stuck on. {@link #pick} then takes a draw
 * for a θ from the posterior.
 */
public final class IntegratedDraws implements LogLikelihood.Plain {

    private final LogLikelihood likelihood;
    private final int ensemble;

    public IntegratedDraws(LogLikelihood likelihood, int ensemble) {
        if (!(ensemble >= 1)) throw new IllegalArgumentException("ensemble is at least 1, was " + ensemble);
        this.likelihood = likelihood;
        this.ensemble = ensemble;
    }

    @Override
    public double at(double[] theta) {
        double[] logs = logs(theta);
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) most = Math.max(most, log);
        if (most == Double.NEGATIVE_INFINITY) return most;
        double sum = 0;
        for (double log : logs) sum += Math.exp(log - most);
        return most + Math.log(sum / ensemble);
    }

    /** The draws' weights given θ. */
    public Weights weights(double[] theta) {
        return Weights.ofLogs(logs(theta));
    }

    /** One draw given θ; {@code u} is a random number from 0 up to but not 1. */
    public int pick(double[] theta, double u) {
        return weights(theta).resample(1, u)[0];
    }

    private double[] logs(double[] theta) {
        double[] logs = new double[ensemble];
        for (int draw = 0; draw < ensemble; draw++) logs[draw] = likelihood.at(draw, theta);
        return logs;
    }
}
