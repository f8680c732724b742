package fibril.skin.prior;

/**
 * What is known of one positive number. Log-normal, cut at bounds where the table gives a range:
 *
 * <pre>ln x ~ N(ln median, sdLn²) on [low, high]</pre>
 *
 * {@code median} is that of the uncut distribution; with {@code sdLn = 0} the number is fixed. The unit is whatever the
 * table that holds the prior says.
 */
public record Prior(double median, double sdLn, double low, double high) {

    public Prior {
        if (!(median > 0 && median < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("median is over 0 and finite, was " + median);
        }
        if (!(sdLn >= 0 && sdLn < 10)) throw new IllegalArgumentException("sdLn is 0 to 10, was " + sdLn);
        if (!(low >= 0 && low <= median && median <= high)) {
            throw new IllegalArgumentException("bounds hold the median " + median + ", were " + low + " and " + high);
        }
        if (sdLn > 0 && !(low < high)) throw new IllegalArgumentException("bounds leave no room at " + low);
    }

    public static Prior fixed(double value) {
        return new Prior(value, 0, value, value);
    }

    public static Prior logNormal(double median, double sdLn) {
        return new Prior(median, sdLn, 0, Double.POSITIVE_INFINITY);
    }

    /** The same, never under {@code low} nor over {@code high}. */
    public Prior within(double newLow, double newHigh) {
        return new Prior(median, sdLn, newLow, newHigh);
    }

    public boolean isFixed() {
        return sdLn == 0;
    }

    /** The value below which a share {@code p} of the probability lies; {@code p} strictly between 0 and 1. */
    public double quantile(double p) {
        if (isFixed()) return median;
        double from = Normal.cdf(standard(low));
        double to = Normal.cdf(standard(high));
        double value = median * Math.exp(sdLn * Normal.quantile(from + p * (to - from)));
        return Math.min(high, Math.max(low, value));
    }

    /** Log of the density in {@code ln x}; −∞ outside the bounds. For a fixed number 0 at it and −∞ elsewhere. */
    public double logDensityOfLn(double x) {
        if (isFixed()) return x == median ? 0 : Double.NEGATIVE_INFINITY;
        if (!(x >= low && x <= high && x > 0)) return Double.NEGATIVE_INFINITY;
        double mass = Normal.cdf(standard(high)) - Normal.cdf(standard(low));
        double z = standard(x);
        return -z * z / 2 - Math.log(sdLn * Math.sqrt(2 * Math.PI) * mass);
    }

    private double standard(double x) {
        return (Math.log(x) - Math.log(median)) / sdLn;
    }
}
