package fibril.photo.colour;

/**
 * CIE 1931 tristimulus values, Y = 1 for white.
 *
 * <pre>
 * f(t) = t^(1/3) for t &gt; ε, else (κ t + 16) / 116      ε = 216/24389, κ = 24389/27
 * L* = 116 f(Y/Yn) − 16,  a* = 500 (f(X/Xn) − f(Y/Yn)),  b* = 200 (f(Y/Yn) − f(Z/Zn))
 * </pre>
 *
 * Source: CIE 15:2004, with the exact fractions of its footnote, so that the two branches meet.
 */
public record Xyz(double x, double y, double z) {

    static final double EPSILON = 216.0 / 24389;
    static final double KAPPA = 24389.0 / 27;

    public Lab lab(White white) {
        Xyz n = white.xyz();
        double fx = f(x / n.x);
        double fy = f(y / n.y);
        double fz = f(z / n.z);
        return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    /** The colour that looks under {@code to} as this one does under {@code from}. */
    public Xyz adapted(White from, White to) {
        return from == to ? this : Bradford.matrix(from, to).times(x, y, z, Xyz::new);
    }

    static double f(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }
}
