package fibril.skin.ensemble;

import java.util.Arrays;

/**
 * Quantiles of weighted draws. Draw i in order of value stands at the middle of its own weight,
 *
 * <pre>p_i = w_1 + … + w_(i−1) + w_i/2</pre>
 *
 * and between two draws the quantile is a straight line; below the first and above the last it is their value. With equal
 * weights this is Hazen's definition (type 5 of Hyndman and Fan, The American Statistician 50 (1996) 361-365). Draws of no
 * weight do not count.
 */
public final class Quantiles {

    private final double[] sorted;
    private final double[] middle;

    private Quantiles(double[] sorted, double[] middle) {
        this.sorted = sorted;
        this.middle = middle;
    }

    /** Draws that all count alike. */
    public static Quantiles of(double[] values) {
        check(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] middle = new double[sorted.length];
        for (int i = 0; i < middle.length; i++) middle[i] = (i + 0.5) / middle.length;
        return new Quantiles(sorted, middle);
    }

    public static Quantiles of(double[] values, Weights weights) {
        check(values);
        if (values.length != weights.count()) {
            throw new IllegalArgumentException(values.length + " values and " + weights.count() + " weights");
        }
        int[] order = Order.of(values);
        double[] sorted = new double[values.length];
        double[] middle = new double[values.length];
        int kept = 0;
        double before = 0;
        for (int draw : order) {
            double share = weights.share(draw);
            if (share == 0) continue;
            sorted[kept] = values[draw];
            middle[kept++] = before + share / 2;
            before += share;
        }
        return new Quantiles(Arrays.copyOf(sorted, kept), Arrays.copyOf(middle, kept));
    }

    private static void check(double[] values) {
        if (values.length == 0) throw new IllegalArgumentException("no values");
        for (double value : values) {
            if (Double.isNaN(value)) throw new IllegalArgumentException("a value is not a number");
        }
    }

    /** The value at {@code p}, from 0 to 1. */
    public double at(double p) {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("p is 0 to 1, was " + p);
        int found = Arrays.binarySearch(middle, p);
        if (found >= 0) return sorted[found];
        int above = -found - 1;
        if (above == 0) return sorted[0];
        if (above == sorted.length) return sorted[above - 1];
        double low = sorted[above - 1];
        double high = sorted[above];
        double along = (p - middle[above - 1]) / (middle[above] - middle[above - 1]);
        return low == high ? low : low + along * (high - low);
    }
}
