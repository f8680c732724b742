package fibril.skin.fit;

/**
 * The share of a gamma distribution above a value, Q(a, x) = Γ(a, x)/Γ(a), for 2a a whole number: all that the chi-square
 * distribution needs.
 *
 * <pre>Q(a + 1, x) = Q(a, x) + x^a e^(−x) / Γ(a + 1),   Q(1, x) = e^(−x),   Q(½, x) = 2 (1 − Φ(√(2x)))</pre>
 *
 * Source: Abramowitz and Stegun, 6.5.21 and 26.4. Every term is positive: nothing cancels.
 */
final class Gamma {

    private Gamma() {}

    static double upper(double a, double x) {
        if (!(a >= 0.5 && 2 * a == Math.rint(2 * a))) throw new IllegalArgumentException("2a is whole, a was " + a);
        if (!(x >= 0)) throw new IllegalArgumentException("x is not negative, was " + x);
        if (x == 0) return 1;
        boolean whole = a == Math.rint(a);
        double step = whole ? 1 : 0.5;
        double sum = whole ? Math.exp(-x) : 2 * fibril.skin.prior.Normal.cdf(-Math.sqrt(2 * x));
        // ln of x^step e^(−x) / Γ(step + 1), Γ(3/2) = √π/2
        double log = whole ? Math.log(x) - x : Math.log(x) / 2 - x - Math.log(Math.sqrt(Math.PI) / 2);
        for (; step < a; step++) {
            sum += Math.exp(log);
            log += Math.log(x) - Math.log(step + 1);
        }
        return Math.min(1, sum);
    }
}
