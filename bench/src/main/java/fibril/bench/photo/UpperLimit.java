package fibril.bench.photo;

/**
 * What a standard deviation from few pairs may really be: its upper limit at 80 %, so that a band from a lucky handful is not
 * too narrow.
 *
 * <pre>
 * s √(n / χ²)      χ² ≈ n (1 − 2/(9n) − 0.8416 √(2/(9n)))³, its 20th percentile on n degrees of freedom
 * </pre>
 *
 * Source: Wilson and Hilferty, PNAS 17:684 (1931). Regions of one pair share its noise: n counts pairs, not figures.
 */
final class UpperLimit {

    private static final double NORMAL_80 = 0.8416;

    private UpperLimit() {}

    static double factor(int pairs) {
        double ninth = 2 / (9.0 * pairs);
        return Math.pow(1 - ninth - NORMAL_80 * Math.sqrt(ninth), -1.5);
    }
}
