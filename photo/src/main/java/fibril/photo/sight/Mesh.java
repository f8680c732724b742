package fibril.photo.sight;

import fibril.photo.image.Point;
import java.util.function.UnaryOperator;

/**
 * The 468 points of a face, numbered as MediaPipe does: x to the right and y down in pixels, z away from the camera in about
 * the same unit, with its zero in the middle of the head.
 */
public final class Mesh {

    public static final int POINTS = 468;

    private final double[] xyz;

    private Mesh(double[] owned) {
        this.xyz = owned;
    }

    /** Copies three numbers for each point. */
    public static Mesh of(double[] xyz) {
        if (xyz.length != 3 * POINTS)
            throw new IllegalArgumentException("a face has 468 points, had " + xyz.length / 3.0);
        for (double one : xyz)
            if (!Double.isFinite(one)) throw new IllegalArgumentException("a point of a face is " + one);
        return new Mesh(xyz.clone());
    }

    public double x(int index) {
        return xyz[3 * index];
    }

    public double y(int index) {
        return xyz[3 * index + 1];
    }

    public double z(int index) {
        return xyz[3 * index + 2];
    }

    public Point at(int index) {
        return new Point(x(index), y(index));
    }

    /** Each point moved in the picture; depth goes with the size. */
    public Mesh moved(UnaryOperator<Point> move, double size) {
        double[] to = new double[xyz.length];
        for (int i = 0; i < POINTS; i++) {
            Point moved = move.apply(at(i));
            to[3 * i] = moved.x();
            to[3 * i + 1] = moved.y();
            to[3 * i + 2] = z(i) * size;
        }
        return new Mesh(to);
    }

    /** From the edge of one cheek to the other, before the ears. */
    public double width() {
        return at(234).distance(at(454));
    }
}
