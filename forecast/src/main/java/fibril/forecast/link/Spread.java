package fibril.forecast.link;

import fibril.skin.prior.Normal;

/** Small pieces of probability that links and fits share. */
public final class Spread {

    /** Student's t with four degrees of freedom: one study in twenty lies far out. */
    private static final double T4_SCALE = 3.0 / 8;

    private Spread() {}

    /** Density of the t distribution with 4 degrees of freedom at {@code (x − middle)/scale}, over {@code scale}. */
    public static double t4Density(double x, double middle, double scale) {
        double z = (x - middle) / scale;
        double base = 1 + z * z / 4;
        return T4_SCALE / (base * base * Math.sqrt(base)) / scale;
    }

    /** The t4 value below which a share {@code p} lies (Shaw 2006, closed form). */
    public static double t4Quantile(double p) {
        double alpha = 4 * p * (1 - p);
        double root = Math.sqrt(alpha);
        double q = 4 * Math.cos(Math.acos(Math.min(1, root)) / 3) / root;
        return Math.signum(p - 0.5) * Math.sqrt(Math.max(0, q - 4));
    }

    /** Chance that a normal value lies at or above {@code threshold}. */
    public static double atLeast(double threshold, double middle, double spread) {
        return spread > 0 ? Normal.cdf((middle - threshold) / spread) : middle >= threshold ? 1 : 0;
    }

    /**
     * Chance that whole grades fall by {@code grades} or more, when the mean fall is {@code middle} grades. Where a person
     * stands within their first grade is unknown, so the fall that is needed is anything between {@code grades − 1} and
     * {@code grades}; the mean over people then keeps to the mean fall.
     */
    public static double fallsByGrades(int grades, double middle, double spread) {
        double from = middle - (grades - 1);
        if (!(spread > 0)) return Math.min(1, Math.max(0, from));
        return spread * (ramp(from / spread) - ramp((from - 1) / spread));
    }

    /** {@code ∫ Φ}, the mean of what a standard normal value lies below x by. */
    private static double ramp(double x) {
        return x * Normal.cdf(x) + Normal.density(x);
    }
}
