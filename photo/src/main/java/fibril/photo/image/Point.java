package fibril.photo.image;

/** A place in a picture, in pixels; the centre of the top left pixel is (0, 0). */
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) throw new IllegalArgumentException("point " + x + ", " + y);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
