package fibril.photo.align;

import fibril.photo.image.Point;
import fibril.photo.sight.Mesh;
import java.util.function.UnaryOperator;

/** Turned, sized and shifted: (x, y) goes to (a·x − b·y + right, b·x + a·y + down). */
public record Similarity(double a, double b, double right, double down) implements UnaryOperator<Point> {

    /** The one that brings these points of one face nearest to those of the other, by least squares. */
    public static Similarity between(Mesh from, Mesh to, int[] points) {
        double fx = 0;
        double fy = 0;
        double tx = 0;
        double ty = 0;
        for (int i : points) {
            fx += from.x(i) / points.length;
            fy += from.y(i) / points.length;
            tx += to.x(i) / points.length;
            ty += to.y(i) / points.length;
        }
        double along = 0;
        double across = 0;
        double squares = 0;
        for (int i : points) {
            double x = from.x(i) - fx;
            double y = from.y(i) - fy;
            double u = to.x(i) - tx;
            double v = to.y(i) - ty;
            along += x * u + y * v;
            across += x * v - y * u;
            squares += x * x + y * y;
        }
        double a = along / squares;
        double b = across / squares;
        return new Similarity(a, b, tx - a * fx + b * fy, ty - b * fx - a * fy);
    }

    @Override
    public Point apply(Point p) {
        return new Point(a * p.x() - b * p.y() + right, b * p.x() + a * p.y() + down);
    }
}
