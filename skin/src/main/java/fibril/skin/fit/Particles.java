package fibril.skin.fit;

import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Threads;
import java.util.random.RandomGenerator;

/** The state of a sequential Monte Carlo run: a draw and a θ for each particle, with their log densities. */
final class Particles {

    private final int[] draws;
    private final double[][] thetas;
    private final double[] logPriors;
    private final double[] logLikelihoods;

    private Particles(int count, int dimension) {
        this.draws = new int[count];
        this.thetas = new double[count][dimension];
        this.logPriors = new double[count];
        this.logLikelihoods = new double[count];
    }

    /** From the prior; the draws of the ensemble are spread evenly over the particles, so that none is forgotten by chance. */
    static Particles fromPrior(PriorDensity prior, LogLikelihood likelihood, int ensemble, SmcSettings settings) {
        int count = settings.particles();
        Particles fresh = new Particles(count, prior.dimension());
        double u = Dice.of(settings.seed(), 0).nextDouble();
        Threads.share(count, settings.threads(), i -> {
            RandomGenerator dice = Dice.of(settings.seed(), 1, i);
            fresh.draws[i] = (int) Math.min(ensemble - 1L, (long) ((i + u) * ensemble / count));
            prior.draw(dice, fresh.thetas[i]);
            fresh.logPriors[i] = prior.log(fresh.thetas[i]);
            fresh.logLikelihoods[i] = likelihood.at(fresh.draws[i], fresh.thetas[i]);
        });
        return fresh;
    }

    Particles chosen(int[] which) {
        Particles copy = new Particles(which.length, thetas[0].length);
        for (int i = 0; i < which.length; i++) {
            int from = which[i];
            copy.set(i, draws[from], thetas[from].clone(), logPriors[from], logLikelihoods[from]);
        }
        return copy;
    }

    void set(int i, int draw, double[] theta, double logPrior, double logLikelihood) {
        draws[i] = draw;
        thetas[i] = theta;
        logPriors[i] = logPrior;
        logLikelihoods[i] = logLikelihood;
    }

    int count() {
        return draws.length;
    }

    int draw(int i) {
        return draws[i];
    }

    double[] theta(int i) {
        return thetas[i];
    }

    double logPrior(int i) {
        return logPriors[i];
    }

    double logLikelihood(int i) {
        return logLikelihoods[i];
    }

    int[] draws() {
        return draws.clone();
    }

    double[][] thetas() {
        double[][] copy = new double[thetas.length][];
        for (int i = 0; i < copy.length; i++) copy[i] = thetas[i].clone();
        return copy;
    }

    double[] logLikelihoods() {
        return logLikelihoods.clone();
    }
}
