package fibril.photo.sight;

import fibril.photo.image.Point;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * From one plane to another as a camera sees it:
 *
 * <pre>
 * u = (a x + b y + c) / (g x + h y + 1)
 * v = (d x + e y + f) / (g x + h y + 1)
 * </pre>
 */
public record Projective(double a, double b, double c, double d, double e, double f, double g, double h)
        implements UnaryOperator<Point> {

    /** Through at least four pairs of points, by least squares; exact for four. */
    public static Projective through(List<Point> from, List<Point> to) {
        double[][] rows = new double[2 * from.size()][];
        double[] wanted = new double[rows.length];
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x();
            double y = from.get(i).y();
            double u = to.get(i).x();
            double v = to.get(i).y();
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y};
            wanted[2 * i] = u;
            wanted[2 * i + 1] = v;
        }
        RealVector m = new QRDecomposition(MatrixUtils.createRealMatrix(rows))
                .getSolver()
                .solve(MatrixUtils.createRealVector(wanted));
        return new Projective(
                m.getEntry(0),
                m.getEntry(1),
                m.getEntry(2),
                m.getEntry(3),
                m.getEntry(4),
                m.getEntry(5),
                m.getEntry(6),
                m.getEntry(7));
    }

    @Override
    public Point apply(Point p) {
        double w = g * p.x() + h * p.y() + 1;
        return new Point((a * p.x() + b * p.y() + c) / w, (d * p.x() + e * p.y() + f) / w);
    }
}
