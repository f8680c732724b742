package fibril.skin.fit;

import java.util.List;

/** Particles of equal weight: for each a draw of the fixed ensemble and the numbers θ; and how they came to be. */
public final class Posterior {

    /**
     * One rise in temperature.
     *
     * @param temperature the power the likelihood is raised to, 0 to 1
     * @param effectiveSize of the weights that led to it
     * @param thetaAccepted share of moves of θ that were taken
     * @param drawAccepted share of moves to another draw that were taken; 0 without an ensemble
     * @param sweeps moves of every particle
     */
    public record Stage(
            double temperature, double effectiveSize, double thetaAccepted, double drawAccepted, int sweeps) {}

    private final int[] draws;
    private final double[][] thetas;
    private final double[] logLikelihoods;
    private final double logEvidence;
    private final List<Stage> stages;

    Posterior(Particles particles, double logEvidence, List<Stage> stages) {
        this.draws = particles.draws();
        this.thetas = particles.thetas();
        this.logLikelihoods = particles.logLikelihoods();
        this.logEvidence = logEvidence;
        this.stages = List.copyOf(stages);
    }

    public int size() {
        return draws.length;
    }

    /** Which draw of the fixed ensemble particle {@code particle} is. */
    public int draw(int particle) {
        return draws[particle];
    }

    /** θ of one particle, a copy. */
    public double[] theta(int particle) {
        return thetas[particle].clone();
    }

    /** θ_d of every particle. */
    public double[] column(int d) {
        double[] column = new double[thetas.length];
        for (int i = 0; i < column.length; i++) column[i] = thetas[i][d];
        return column;
    }

    public double logLikelihood(int particle) {
        return logLikelihoods[particle];
    }

    /** ln p(data), for a prior whose density is complete; estimated from the same run. */
    public double logEvidence() {
        return logEvidence;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** How many different draws of the ensemble are left. */
    public long distinctDraws() {
        return java.util.Arrays.stream(draws).distinct().count();
    }
}
