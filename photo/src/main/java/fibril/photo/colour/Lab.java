package fibril.photo.colour;

/** CIE 1976 L*a*b*; says nothing of its white, which whoever makes one must know. */
public record Lab(double l, double a, double b) {

    /**
     * Individual typology angle, ITA° = atan2(L* − 50, b*) · 180/π. Source: Chardin classes as in dermatest.de
     * (colorimetry); atan2 after arXiv 2504.04494, because b* near 0 or below turns the plain quotient over.
     */
    public double itaDegrees() {
        return Math.toDegrees(Math.atan2(l - 50, b));
    }

    public Xyz xyz(White white) {
        double fy = (l + 16) / 116;
        Xyz n = white.xyz();
        return new Xyz(n.x() * inverse(fy + a / 500), n.y() * inverse(fy), n.z() * inverse(fy - b / 200));
    }

    private static double inverse(double f) {
        double cube = f * f * f;
        return cube > Xyz.EPSILON ? cube : (116 * f - 16) / Xyz.KAPPA;
    }
}
