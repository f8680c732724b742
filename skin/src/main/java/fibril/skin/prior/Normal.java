package fibril.skin.prior;

/**
 * The standard normal distribution, good to about 15 digits.
 *
 * <ul>
 *   <li>{@code cdf}: J. F. Hart et al., "Computer Approximations" (1968), algorithm 5666, and a continued fraction in the
 *       tail, as set down by G. West, "Better approximations to cumulative normal functions", Wilmott (2005)
 *   <li>{@code quantile}: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
 *       Statistics 37 (1988), 477-484
 * </ul>
 */
public final class Normal {

    private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

    /** Hart's algorithm 5666, highest power first. */
    private static final double[] ABOVE = {
        0.0352624965998911,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };

    private static final double[] BELOW = {
        0.0883883476483184,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private static final double[] NEAR_ABOVE = {
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
        13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665
    };

    private static final double[] NEAR_BELOW = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };

    private static final double[] OUT_ABOVE = {
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
        3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
    };

    private static final double[] OUT_BELOW = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };

    private static final double[] FAR_ABOVE = {
        2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
        0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
    };

    private static final double[] FAR_BELOW = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private Normal() {}

    public static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT_2_PI;
    }

    /** The chance of a value at or below {@code z}. */
    public static double cdf(double z) {
        double size = Math.abs(z);
        double tail;
        if (size > 37) {
            tail = 0;
        } else if (size < 7.07106781186547) {
            tail = Math.exp(-size * size / 2) * polynomial(ABOVE, size) / polynomial(BELOW, size);
        } else {
            double fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
            tail = Math.exp(-size * size / 2) / (ROOT_2_PI * fraction);
        }
        return z > 0 ? 1 - tail : tail;
    }

    /** The value with a chance of {@code p} to be at or below it; {@code p} strictly between 0 and 1. */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("p is between 0 and 1, was " + p);
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(NEAR_ABOVE, r) / polynomial(NEAR_BELOW, r);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
        double value = r <= 5
                ? polynomial(OUT_ABOVE, r - 1.6) / polynomial(OUT_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return q < 0 ? -value : value;
    }

    private static double polynomial(double[] highestFirst, double x) {
        double sum = 0;
        for (double coefficient : highestFirst) sum = sum * x + coefficient;
        return sum;
    }
}
