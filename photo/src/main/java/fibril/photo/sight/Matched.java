package fibril.photo.sight;

import fibril.photo.image.Point;

/**
 * A projective map, row by row, and how many marks agree on it.
 *
 * @param marks how many were found in both
 */
public record Matched(
        double a, double b, double c, double d, double e, double f, double g, double h, int inliers, int marks) {

    public Point apply(Point p) {
        double w = g * p.x() + h * p.y() + 1;
        return new Point((a * p.x() + b * p.y() + c) / w, (d * p.x() + e * p.y() + f) / w);
    }
}
