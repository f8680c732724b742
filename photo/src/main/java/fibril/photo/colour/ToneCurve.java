package fibril.photo.colour;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * One channel's way from what the file says to light.
 *
 * <pre>ln y = p + q u + r u²,  u = ln v</pre>
 *
 * v is the file's value with the sRGB curve undone, y is light. p is 0 and left to the colour matrix, so that only the
 * bend is kept. Fitted on the greys by least squares (QR); beyond the darkest and brightest grey the curve goes on along
 * its tangent, because a parabola must not decide where nothing was measured. Ours, after the methods of the design.
 */
final class ToneCurve {

    static final ToneCurve STRAIGHT = new ToneCurve(1, 0, -1, 0);
    private static final double DARKEST = 1e-5;

    private final double slope;
    private final double bend;
    private final double from;
    private final double to;

    private ToneCurve(double slope, double bend, double from, double to) {
        this.slope = slope;
        this.bend = bend;
        this.from = from;
        this.to = to;
    }

    /** From the greys' values {@code v} and the light {@code y} they send; at least four, all above 0. */
    static ToneCurve fitted(double[] v, double[] y) {
        double[][] rows = new double[v.length][];
        double[] wanted = new double[v.length];
        double from = Double.MAX_VALUE;
        double to = -Double.MAX_VALUE;
        for (int i = 0; i < v.length; i++) {
            double u = Math.log(Math.max(v[i], DARKEST));
            rows[i] = new double[] {1, u, u * u};
            wanted[i] = Math.log(Math.max(y[i], DARKEST));
            from = Math.min(from, u);
            to = Math.max(to, u);
        }
        RealVector p = new QRDecomposition(MatrixUtils.createRealMatrix(rows))
                .getSolver()
                .solve(MatrixUtils.createRealVector(wanted));
        return new ToneCurve(p.getEntry(1), p.getEntry(2), from, to);
    }

    /** Whether more in the file always means more light; a parabola's slope is smallest at one of its ends. */
    boolean rises() {
        return slope + 2 * bend * from > 0 && slope + 2 * bend * to > 0;
    }

    double light(double v) {
        double u = Math.log(Math.max(v, DARKEST));
        double inside = Math.clamp(u, Math.min(from, to), Math.max(from, to));
        double onCurve = inside * (slope + bend * inside);
        return Math.exp(onCurve + (u - inside) * (slope + 2 * bend * inside));
    }
}
