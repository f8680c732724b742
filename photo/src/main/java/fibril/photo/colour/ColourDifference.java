package fibril.photo.colour;

/**
 * How different two colours look: CIEDE2000 with k_L = k_C = k_H = 1.
 *
 * <pre>
 * a' = (1 + G) a*,  G = ½ (1 − √(C̄⁷ / (C̄⁷ + 25⁷)))
 * ΔE00² = (ΔL'/S_L)² + (ΔC'/S_C)² + (ΔH'/S_H)² + R_T (ΔC'/S_C)(ΔH'/S_H)
 * </pre>
 *
 * Source: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color Res. Appl. 30:21 (2005), doi
 * 10.1002/col.20070, equations 2 to 22, whose 34 pairs are the test.
 */
public final class ColourDifference {

    private static final double POWER_25_7 = Math.pow(25, 7);

    private ColourDifference() {}

    public static double deltaE00(Lab one, Lab other) {
        double meanChroma = (Math.hypot(one.a(), one.b()) + Math.hypot(other.a(), other.b())) / 2;
        double stretch = 1 + 0.5 * (1 - Math.sqrt(sevenths(meanChroma)));
        double a1 = stretch * one.a();
        double a2 = stretch * other.a();
        double c1 = Math.hypot(a1, one.b());
        double c2 = Math.hypot(a2, other.b());
        double h1 = hue(a1, one.b());
        double h2 = hue(a2, other.b());
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : turn(h1, h2);
        double deltaHue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn) / 2);
        return weighed(one.l(), other.l(), c1, c2, deltaHue, meanHue(h1, h2, grey));
    }

    private static double weighed(double l1, double l2, double c1, double c2, double deltaHue, double meanHue) {
        double l50 = Math.pow((l1 + l2) / 2 - 50, 2);
        double meanChroma = (c1 + c2) / 2;
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double light = (l2 - l1) / (1 + 0.015 * l50 / Math.sqrt(20 + l50));
        double chroma = (c2 - c1) / (1 + 0.045 * meanChroma);
        double hue = deltaHue / (1 + 0.015 * meanChroma * t);
        double around = 30 * Math.exp(-Math.pow((meanHue - 275) / 25, 2));
        double rotation = -Math.sin(Math.toRadians(2 * around)) * 2 * Math.sqrt(sevenths(meanChroma));
        return Math.sqrt(light * light + chroma * chroma + hue * hue + rotation * chroma * hue);
    }

    private static double sevenths(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + POWER_25_7);
    }

    private static double hue(double a, double b) {
        if (a == 0 && b == 0) return 0;
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double turn(double h1, double h2) {
        double turn = h2 - h1;
        if (turn > 180) return turn - 360;
        return turn < -180 ? turn + 360 : turn;
    }

    private static double meanHue(double h1, double h2, boolean grey) {
        double sum = h1 + h2;
        if (grey) return sum;
        if (Math.abs(h1 - h2) <= 180) return sum / 2;
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
