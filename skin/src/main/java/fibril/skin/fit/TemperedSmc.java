package fibril.skin.fit;

import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Sequential Monte Carlo from the prior to the posterior along {@code p(θ) p(data|θ)^T}, T from 0 to 1 (Del Moral, Doucet,
 * Jasra, J. R. Statist. Soc. B 68 (2006) 411-436).
 *
 * <p>Each stage raises T as far as leaves a given share of effective particles (bisection), resamples systematically, and
 * moves every particle by random-walk Metropolis with the covariance of the particles, scaled towards one move in four taken.
 * Where there is a fixed ensemble, each sweep also offers another draw ({@link Moves}). Every particle has dice of its own in
 * every sweep and all sums run in order, so the result is the same, bit for bit, for any number of threads.
 */
public final class TemperedSmc {

    /** A likelihood that needs more rises than this has no overlap with its prior. */
    private static final int MOST_STAGES = 500;

    private static final int BISECTIONS = 60;

    private static final long RESAMPLING = 2;

    private TemperedSmc() {}

    /** Continuous numbers only. */
    public static Posterior run(PriorDensity prior, LogLikelihood.Plain likelihood, SmcSettings settings) {
        return run(prior, LogLikelihood.of(likelihood), 1, settings);
    }

    /**
     * Continuous numbers together with a draw of a fixed ensemble, every draw as likely as any other before the data.
     *
     * @param ensemble how many draws there are, at least 1
     * @throws IllegalStateException when no particle is possible or the temperature stops rising
     */
    public static Posterior run(PriorDensity prior, LogLikelihood likelihood, int ensemble, SmcSettings settings) {
        if (!(ensemble >= 1)) throw new IllegalArgumentException("ensemble is at least 1, was " + ensemble);
        Particles particles = Particles.fromPrior(prior, likelihood, ensemble, settings);
        Moves moves = new Moves(prior, likelihood, ensemble, settings);
        List<Posterior.Stage> stages = new ArrayList<>();
        double logEvidence = 0;
        double temperature = 0;
        while (temperature < 1) {
            if (stages.size() == MOST_STAGES)
                throw new IllegalStateException("no posterior after " + MOST_STAGES + " stages");
            double next = nextTemperature(particles, temperature, settings.keep());
            Weights weights = weights(particles, next - temperature);
            logEvidence += weights.logMean();
            temperature = next;
            double u = Dice.of(settings.seed(), RESAMPLING, stages.size()).nextDouble();
            particles = particles.chosen(weights.resample(particles.count(), u));
            Moves.Taken taken = moves.sweep(particles, temperature, stages.size());
            stages.add(new Posterior.Stage(
                    temperature, weights.effectiveSize(), taken.theta(), taken.draw(), taken.sweeps()));
        }
        return new Posterior(particles, logEvidence, stages);
    }

    private static double nextTemperature(Particles particles, double temperature, double keep) {
        double wanted = keep * particles.count();
        if (weights(particles, 1 - temperature).effectiveSize() >= wanted) return 1;
        double low = temperature;
        double high = 1;
        for (int i = 0; i < BISECTIONS && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (weights(particles, middle - temperature).effectiveSize() >= wanted) low = middle;
            else high = middle;
        }
        // where even the smallest rise leaves too few, take it: impossible particles have to go some time
        return low > temperature ? low : high;
    }

    private static Weights weights(Particles particles, double rise) {
        double[] logs = new double[particles.count()];
        boolean any = false;
        for (int i = 0; i < logs.length; i++) {
            double log = particles.logLikelihood(i);
            if (Double.isNaN(log)) throw new IllegalStateException("the likelihood of a particle is not a number");
            logs[i] = log == Double.NEGATIVE_INFINITY ? log : rise * log;
            any |= logs[i] > Double.NEGATIVE_INFINITY;
        }
        if (!any) throw new IllegalStateException("no draw from the prior makes the data possible");
        return Weights.ofLogs(logs);
    }
}
