package fibril.bench.load;

import java.util.Arrays;

/**
 * How far two kinds of answer lie apart, from pairs of which either came first as often as the other: the middle of all means of two
 * differences (Hodges and Lehmann, Annals of Mathematical Statistics 34, 1963), and the interval that the signed-rank test does not rule out.
 */
record Apart(double median, double low, double high) {

    /** Of the normal distribution, for 99 in a hundred. */
    private static final double Z = 2.5758;

    static Apart of(double[] differences) {
        int n = differences.length;
        double[] means = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) means[at++] = (differences[i] + differences[j]) / 2;
        }
        Arrays.sort(means);
        double spread = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
        int out = (int) Math.max(0, Math.floor(means.length / 2.0 - Z * spread));
        return new Apart(middle(means), means[out], means[means.length - 1 - out]);
    }

    static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    boolean isTold() {
        return low > 0 || high < 0;
    }
}
