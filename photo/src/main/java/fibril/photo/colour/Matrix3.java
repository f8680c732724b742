package fibril.photo.colour;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Three rows of three; immutable. Inverses and products are Hipparchus's. */
final class Matrix3 {

    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double e;
    private final double f;
    private final double g;
    private final double h;
    private final double i;

    Matrix3(RealMatrix m) {
        a = m.getEntry(0, 0);
        b = m.getEntry(0, 1);
        c = m.getEntry(0, 2);
        d = m.getEntry(1, 0);
        e = m.getEntry(1, 1);
        f = m.getEntry(1, 2);
        g = m.getEntry(2, 0);
        h = m.getEntry(2, 1);
        i = m.getEntry(2, 2);
    }

    static Matrix3 ofRows(double[] first, double[] second, double[] third) {
        return new Matrix3(MatrixUtils.createRealMatrix(new double[][] {first, second, third}));
    }

    <T> T times(double x, double y, double z, Triple<T> made) {
        return made.of(a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z);
    }

    Matrix3 times(Matrix3 right) {
        return new Matrix3(real().multiply(right.real()));
    }

    Matrix3 inverse() {
        return new Matrix3(MatrixUtils.inverse(real()));
    }

    private RealMatrix real() {
        return MatrixUtils.createRealMatrix(new double[][] {{a, b, c}, {d, e, f}, {g, h, i}});
    }

    @FunctionalInterface
    interface Triple<T> {
        T of(double first, double second, double third);
    }
}
