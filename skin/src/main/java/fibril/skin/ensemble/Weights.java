package fibril.skin.ensemble;

import java.util.Arrays;

/** How much each draw counts; together they make 1. */
public final class Weights {

    private final double[] shares;
    private final double logMean;

    private Weights(double[] shares, double logMean) {
        this.shares = shares;
        this.logMean = logMean;
    }

    public static Weights equal(int count) {
        if (!(count >= 1)) throw new IllegalArgumentException("count is at least 1, was " + count);
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        return new Weights(shares, 0);
    }

    /**
     * From logarithms of unscaled weights, such as log-likelihoods; −∞ is a draw that does not count. Divided by the sum,
     * taken so that nothing overflows: {@code ln Σ e^l = max + ln Σ e^(l − max)}.
     *
     * @throws IllegalArgumentException when no draw counts or one is not a number
     */
    public static Weights ofLogs(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a log weight is finite or −∞, was " + log);
            }
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) throw new IllegalArgumentException("no draw has any weight");
        double[] shares = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            shares[i] = Math.exp(logs[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return new Weights(shares, most + Math.log(sum / logs.length));
    }

    public int count() {
        return shares.length;
    }

    public double share(int draw) {
        return shares[draw];
    }

    /** One share per draw, a copy. */
    public double[] shares() {
        return shares.clone();
    }

    /** ln of the mean of the unscaled weights: the log evidence when those were likelihoods of draws from the prior. */
    public double logMean() {
        return logMean;
    }

    /** Kish's effective sample size, 1/Σw²: how many equal draws would tell as much. */
    public double effectiveSize() {
        double squares = 0;
        for (double share : shares) squares += share * share;
        return 1 / squares;
    }

    /**
     * Systematic resampling: {@code count} draws of equal weight, draw i as often as {@code count·w_i} rounded up or down.
     * The points {@code (k + u)/count} are laid over the running sum of weights (Kitagawa 1996).
     *
     * @param u a random number from 0 up to but not 1
     */
    public int[] resample(int count, double u) {
        if (!(u >= 0 && u < 1)) throw new IllegalArgumentException("u is 0 up to 1, was " + u);
        int[] chosen = new int[count];
        int last = lastThatCounts();
        int draw = 0;
        double reached = shares[0];
        for (int k = 0; k < count; k++) {
            double point = (k + u) / count;
            while (point >= reached && draw < last) reached += shares[++draw];
            chosen[k] = draw;
        }
        return chosen;
    }

    /** Where rounding leaves the running sum below 1, the points past it belong to the last draw with any weight. */
    private int lastThatCounts() {
        int last = shares.length - 1;
        while (shares[last] == 0) last--;
        return last;
    }
}
