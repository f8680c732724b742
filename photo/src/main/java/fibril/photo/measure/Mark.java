package fibril.photo.measure;

import fibril.photo.image.Mask;
import fibril.photo.image.Point;
import java.util.List;
import java.util.stream.Stream;

/** What a figure was measured on, to be drawn: pixels of the pair. */
public sealed interface Mark {

    enum Course {
        LESS,
        SAME,
        MORE
    }

    Course course();

    /** Whether any of it lies in there. */
    default boolean touches(Mask mask) {
        Stream<Point> points = switch (this) {
            case Line line -> line.middle().stream();
            case Spot spot -> Stream.of(spot.middle());
        };
        return points.anyMatch(at -> mask.has((int) Math.rint(at.x()), (int) Math.rint(at.y())));
    }

    /**
     * A piece of line.
     *
     * @param middle its middle line, in no order
     * @param change of its depth, as a share
     * @param wide half of how wide lines of its kind are, in pixels
     */
    record Line(List<Point> middle, double wide, double change, Course course) implements Mark {
        public Line {
            middle = List.copyOf(middle);
        }
    }

    /** A spot, brown or red: paler or gone, as it was, or darker or new. */
    record Spot(Point middle, double radius, Course course) implements Mark {}
}
