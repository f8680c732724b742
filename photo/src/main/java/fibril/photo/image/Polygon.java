package fibril.photo.image;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A closed outline; the last corner is joined to the first. What is inside is decided by the even-odd rule. */
public record Polygon(List<Point> corners) {

    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("an outline has at least three corners, had " + corners.size());
        }
    }

    public static Polygon rectangle(double x, double y, double width, double height) {
        return new Polygon(List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height)));
    }

    public boolean contains(double x, double y) {
        boolean in = false;
        Point before = corners.getLast();
        for (Point corner : corners) {
            if ((corner.y() > y) != (before.y() > y)
                    && x < (before.x() - corner.x()) * (y - corner.y()) / (before.y() - corner.y()) + corner.x()) {
                in = !in;
            }
            before = corner;
        }
        return in;
    }

    /** Every corner through {@code move}, such as from the before picture into the after picture. */
    public Polygon moved(UnaryOperator<Point> move) {
        return new Polygon(corners.stream().map(move).toList());
    }

    /** By the shoelace formula, in pixels². */
    public double area() {
        double twice = 0;
        Point before = corners.getLast();
        for (Point corner : corners) {
            twice += before.x() * corner.y() - corner.x() * before.y();
            before = corner;
        }
        return Math.abs(twice) / 2;
    }

    /** Pixels whose centre is inside, in a picture of this size. */
    public Mask mask(int width, int height) {
        boolean[] inside = new boolean[Math.multiplyExact(width, height)];
        Rows.each(height, y -> fillRow(y, width, inside));
        return Mask.of(width, height, inside);
    }

    private void fillRow(int y, int width, boolean[] inside) {
        double[] crossings = crossings(y);
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            int from = Math.max(0, (int) Math.ceil(crossings[i]));
            int to = Math.min(width - 1, (int) Math.ceil(crossings[i + 1]) - 1);
            for (int x = from; x <= to; x++) inside[y * width + x] = true;
        }
    }

    private double[] crossings(double y) {
        double[] found = new double[corners.size()];
        int count = 0;
        Point before = corners.getLast();
        for (Point corner : corners) {
            if ((corner.y() > y) != (before.y() > y)) {
                found[count++] = (before.x() - corner.x()) * (y - corner.y()) / (before.y() - corner.y()) + corner.x();
            }
            before = corner;
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
