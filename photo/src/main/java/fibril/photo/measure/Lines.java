package fibril.photo.measure;

import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Resize;
import fibril.photo.image.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the face and how deep they are.
 *
 * <pre>
 * d(x, y)  = ridge depth of OD_Y after smoothing by 0.15 mm
 * lines    = pieces of d &gt; low that hold a pixel of d &gt; high, thinned, longer than 3.5 mm
 * depth    = mean over the union of both pictures' lines of the largest d within 0.2 mm
 * </pre>
 *
 * The union is what makes the change honest: a line found only before is measured after, too, and the other way round.
 * Length is a picture, not a figure. Hysteresis after Canny 1986; Hessian ridges for wrinkles after Ng 2014 (methods, S36).
 * Cost on one core: fine lines about 1 s a megapixel, folds a sixteenth of it, because they are looked for at quarter size.
 */
public final class Lines {

    /** What kind of line: widths looked for, and what counts as one. Limits are in OD and the same for every skin. */
    @SuppressWarnings("ImmutableEnumChecker") // the array never leaves and is never written
    public enum Kind {
        FINE(3.5, 0.030, 0.055, 1, 0.12, 0.2, 0.32, 0.5),
        FOLD(10, 0.04, 0.08, 4, 1, 1.7, 3);

        private final double shortestMm;
        private final float low;
        private final float high;
        private final int shrink;
        private final double[] sigmasMm;

        Kind(double shortestMm, double low, double high, int shrink, double... sigmasMm) {
            this.shortestMm = shortestMm;
            this.low = (float) low;
            this.high = (float) high;
            this.shrink = shrink;
            this.sigmasMm = sigmasMm;
        }
    }

    private static final double SMOOTH_MM = 0.15;
    private static final double NEAR_MM = 0.2;
    /** A piece of the picture of lines is called shallower or deeper from here on. */
    private static final double CHANGED = 0.25;

    private static final double SHORTEST_MARK_MM = 3.5;

    private final Both depth;
    private final Mask before;
    private final Mask after;
    private final Scale scale;

    private Lines(Both depth, Mask before, Mask after, Scale scale) {
        this.depth = depth;
        this.before = before;
        this.after = after;
        this.scale = scale;
    }

    public static Lines in(SkinPair pair, Mask region, Kind kind) {
        return in(pair, region, kind, smooth(pair.both(Indices::luminanceDensity), pair.scale()));
    }

    /** OD_Y as lines are looked for in it. */
    static Both smooth(Both density, Scale scale) {
        return density.each(plane -> Gaussian.smooth(plane, scale.pixels(SMOOTH_MM)));
    }

    /** @param smooth of the pair, by {@link #smooth(Both, Scale)} */
    static Lines in(SkinPair pair, Mask region, Kind kind, Both smooth) {
        int shrink = (int) Math.clamp(pair.scale().pixelsPerMm() / 2.5, 1, kind.shrink);
        Scale scale = new Scale(pair.scale().pixelsPerMm() / shrink);
        double[] sigmas = new double[kind.sigmasMm.length];
        for (int i = 0; i < sigmas.length; i++) sigmas[i] = Math.max(0.7, scale.pixels(kind.sigmasMm[i]));
        Both depth = smooth.each(plane -> shrink == 1 ? plane : Resize.shrunk(plane, shrink))
                .each(plane -> Ridges.depth(plane, sigmas));
        Mask inside = region.and(pair.skin().shrunk((int) pair.scale().pixels(0.5)));
        Mask allowed = shrink == 1 ? inside : Resize.shrunk(inside, shrink);
        return new Lines(
                depth, found(depth.before(), allowed, kind, scale), found(depth.after(), allowed, kind, scale), scale);
    }

    private static Mask found(Plane depth, Mask allowed, Kind kind, Scale scale) {
        int width = depth.width();
        Mask low = Mask.where(width, depth.height(), (x, y) -> allowed.has(x, y) && depth.at(x, y) > kind.low);
        boolean[] strong = new boolean[width * depth.height()];
        for (List<Integer> piece : Skeleton.pieces(low)) {
            if (piece.stream().anyMatch(p -> depth.at(p % width, p / width) > kind.high)) {
                for (int place : piece) strong[place] = true;
            }
        }
        Mask thin = Skeleton.of(Mask.of(width, depth.height(), strong));
        boolean[] kept = new boolean[strong.length];
        for (List<Integer> piece : Skeleton.pieces(thin)) {
            if (scale.mm(Skeleton.length(thin, piece)) >= kind.shortestMm) for (int place : piece) kept[place] = true;
        }
        return Mask.of(width, depth.height(), kept);
    }

    /** Middle lines in the before picture; pixels of {@link #scale()}. */
    public Mask before() {
        return before;
    }

    public Mask after() {
        return after;
    }

    public Mask union() {
        return before.or(after);
    }

    public Scale scale() {
        return scale;
    }

    public double unionLengthMm() {
        return scale.mm(union().count());
    }

    double depthBefore() {
        return depth(depth.before());
    }

    double depthAfter() {
        return depth(depth.after());
    }

    /** Piece by piece from crossing to crossing, in pixels of the pair, of which {@code shrink} go into one here. */
    List<Mark> marks(double shrink) {
        // both pictures' middle lines lie beside one another: joined, thinned to one, and cut where lines meet
        Mask union = Skeleton.withoutCrossings(Skeleton.of(union().grown(near())));
        List<Mark> marks = new ArrayList<>();
        for (List<Integer> piece : Skeleton.pieces(union)) {
            if (scale.mm(Skeleton.length(union, piece)) < SHORTEST_MARK_MM) continue;
            double before = mean(depth.before(), piece);
            double change = mean(depth.after(), piece) / before - 1;
            Mark.Course course =
                    change < -CHANGED ? Mark.Course.LESS : change > CHANGED ? Mark.Course.MORE : Mark.Course.SAME;
            List<Point> middle = piece.stream()
                    .map(place -> new Point(
                            (place % union.width() + 0.5) * shrink - 0.5, (place / union.width() + 0.5) * shrink - 0.5))
                    .toList();
            marks.add(new Mark.Line(middle, shrink, change, course));
        }
        return marks;
    }

    private double mean(Plane of, List<Integer> piece) {
        int near = near();
        double sum = 0;
        for (int place : piece) sum += largest(of, place % of.width(), place / of.width(), near);
        return sum / piece.size();
    }

    private double depth(Plane of) {
        int near = near();
        Mask union = union();
        double sum = 0;
        for (int y = 0; y < union.height(); y++) {
            for (int x = 0; x < union.width(); x++) if (union.has(x, y)) sum += largest(of, x, y, near);
        }
        return sum / union.count();
    }

    private int near() {
        return Math.max(1, (int) Math.round(scale.pixels(NEAR_MM)));
    }

    private static float largest(Plane plane, int x, int y, int near) {
        float largest = 0;
        for (int dy = -near; dy <= near; dy++) {
            for (int dx = -near; dx <= near; dx++) largest = Math.max(largest, plane.atClamped(x + dx, y + dy));
        }
        return largest;
    }
}
