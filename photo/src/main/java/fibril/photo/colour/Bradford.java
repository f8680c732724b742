package fibril.photo.colour;

/**
 * From one white to another.
 *
 * <pre>XYZ' = B⁻¹ diag(B XYZ_to / B XYZ_from) B XYZ</pre>
 *
 * Source: linear Bradford as in ICC.1:2010, annex E.
 */
final class Bradford {

    private static final Matrix3 CONES = Matrix3.ofRows(
            new double[] {0.8951, 0.2664, -0.1614},
            new double[] {-0.7502, 1.7135, 0.0367},
            new double[] {0.0389, -0.0685, 1.0296});
    private static final Matrix3 D50_TO_D65 = made(White.D50, White.D65);
    private static final Matrix3 D65_TO_D50 = D50_TO_D65.inverse();

    private Bradford() {}

    /** The whites differ. */
    static Matrix3 matrix(White from, White to) {
        if (from == to) throw new IllegalArgumentException("from " + from + " to itself");
        return from == White.D50 ? D50_TO_D65 : D65_TO_D50;
    }

    private static Matrix3 made(White from, White to) {
        Xyz source = from.xyz();
        Xyz target = to.xyz();
        Xyz seen = CONES.times(source.x(), source.y(), source.z(), Xyz::new);
        Xyz wanted = CONES.times(target.x(), target.y(), target.z(), Xyz::new);
        Matrix3 gain = Matrix3.ofRows(
                new double[] {wanted.x() / seen.x(), 0, 0},
                new double[] {0, wanted.y() / seen.y(), 0},
                new double[] {0, 0, wanted.z() / seen.z()});
        return CONES.inverse().times(gain).times(CONES);
    }
}
