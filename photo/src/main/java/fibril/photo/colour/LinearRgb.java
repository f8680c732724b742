package fibril.photo.colour;

/**
 * One colour as light in the primaries of sRGB under D65; 1 is white. May be negative or above 1: a chart has cyan that no
 * screen shows. The matrix is made from the primaries of IEC 61966-2-1 and not copied with its four decimals, so that the
 * way there and back is exact and R = G = B is grey.
 */
public record LinearRgb(double red, double green, double blue) {

    private static final Matrix3 TO_XYZ = fromPrimaries();
    private static final Matrix3 FROM_XYZ = TO_XYZ.inverse();

    public static LinearRgb of(Xyz d65) {
        return FROM_XYZ.times(d65.x(), d65.y(), d65.z(), LinearRgb::new);
    }

    public Xyz xyz() {
        return TO_XYZ.times(red, green, blue, Xyz::new);
    }

    public Lab lab() {
        return xyz().lab(White.D65);
    }

    /** Y. */
    public double luminance() {
        return xyz().y();
    }

    public LinearRgb times(double factor) {
        return new LinearRgb(red * factor, green * factor, blue * factor);
    }

    /** Columns are the primaries, scaled so that (1, 1, 1) is the white. */
    private static Matrix3 fromPrimaries() {
        double[] x = {0.64, 0.30, 0.15};
        double[] y = {0.33, 0.60, 0.06};
        double[] z = {1 - x[0] - y[0], 1 - x[1] - y[1], 1 - x[2] - y[2]};
        Matrix3 primaries = Matrix3.ofRows(x, y, z);
        Xyz white = White.D65.xyz();
        LinearRgb gain = primaries.inverse().times(white.x(), white.y(), white.z(), LinearRgb::new);
        return primaries.times(Matrix3.ofRows(
                new double[] {gain.red, 0, 0}, new double[] {0, gain.green, 0}, new double[] {0, 0, gain.blue}));
    }
}
