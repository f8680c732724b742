package fibril.photo.align;

import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Resize;
import fibril.photo.image.Rows;
import fibril.photo.image.Statistics;
import fibril.photo.sight.Sight;
import fibril.photo.sight.Sight.Flow;
import java.util.function.UnaryOperator;

/**
 * Where each pixel of the photograph before lies in the one after: a first guess (of the mesh, or of skin marks), then a dense
 * flow on structure alone, both ways, made smooth.
 *
 * <p>The error of a place is where one arrives going there and back again: |f(x) + b(x + f(x))|. It is no proof of being
 * right, but being wrong it seldom comes back.
 *
 * @param x and {@code y}: in pixels of the picture after
 * @param error of each pixel, as a share of the face width
 * @param correlation of structure inside the skin
 */
public record Registration(Plane x, Plane y, Plane error, double medianError, double p95Error, double correlation) {

    /** The flow is worked out with the face about this wide: one pixel is 0.2 % of it, and DIS is good to a fraction. */
    private static final double FLOW_SIZE = 480;

    /** Vectors that miss their start by more than this say nothing. */
    private static final double HOPELESS = 0.015;

    /**
     * @param start from a pixel of {@code before} to one of {@code after}, both about equally large
     * @param size the face width in pixels of {@code before}
     */
    public static Registration of(
            Sight sight, Picture before, Picture after, Mask skin, UnaryOperator<Point> start, double size) {
        int factor = (int) Math.max(1, Math.round(size / FLOW_SIZE));
        Small small = Small.of(before, after, start, factor);
        double smallSize = size / factor;
        Plane one = LocalContrast.of(small.before(), smallSize);
        Plane other = LocalContrast.of(small.after(), smallSize);
        Mask smallSkin = Resize.shrunk(skin, factor);
        Flow there = sight.flow(one, other);
        Flow back = sight.flow(other, one);
        SmoothFlow forward = SmoothFlow.of(there, smallSkin.and(sound(there, back, smallSize)), smallSize);
        SmoothFlow backward = SmoothFlow.of(back, smallSkin.grown(2).and(sound(back, there, smallSize)), smallSize);
        Plane error = missed(forward, backward, one.width(), one.height(), smallSize);
        double correlation = correlation(one, other, forward, smallSkin);
        int width = before.width();
        int height = before.height();
        float[][][] places = places(start, forward, width, height, factor);
        return new Registration(
                Plane.byRows(width, height, (y, row) -> System.arraycopy(places[0][y], 0, row, 0, width)),
                Plane.byRows(width, height, (y, row) -> System.arraycopy(places[1][y], 0, row, 0, width)),
                Resize.enlarged(error, factor, width, height),
                Statistics.quantile(error, smallSkin, 0.5),
                Statistics.quantile(error, smallSkin, 0.95),
                correlation);
    }

    /** Where each pixel goes, x and then y of each row; {@code factor} is how much smaller the flow was worked out. */
    private static float[][][] places(UnaryOperator<Point> start, SmoothFlow flow, int width, int height, int factor) {
        double middle = (factor - 1) / 2.0;
        float[][][] places = new float[2][height][width];
        Rows.each(height, y -> {
            double v = (y - middle) / factor;
            for (int x = 0; x < width; x++) {
                double u = (x - middle) / factor;
                Point to = start.apply(new Point(x + factor * flow.dx(u, v), y + factor * flow.dy(u, v)));
                places[0][y][x] = (float) to.x();
                places[1][y][x] = (float) to.y();
            }
        });
        return places;
    }

    /** Where a place of the photograph before lies in the one after. */
    public Point after(Point before) {
        return new Point(x.between(before.x(), before.y()), y.between(before.x(), before.y()));
    }

    /** The picture after, laid over the one before; kept as sharp as it is. */
    public Picture.Srgb laidOver(Sight sight, Picture.Srgb after) {
        return new Picture.Srgb(
                sight.sampled(after.red(), x, y).map(Registration::inRange),
                sight.sampled(after.green(), x, y).map(Registration::inRange),
                sight.sampled(after.blue(), x, y).map(Registration::inRange));
    }

    private static float inRange(float value) {
        return Math.clamp(value, 0, 1);
    }

    /** Those pixels of the picture before whose place after is in {@code after}. */
    public Mask whereAlso(Mask after) {
        return Mask.where(x.width(), x.height(), (u, v) -> after.has(Math.round(x.at(u, v)), Math.round(y.at(u, v))));
    }

    private static Mask sound(Flow there, Flow back, double size) {
        return Mask.where(there.dx().width(), there.dx().height(), (x, y) -> {
            float dx = there.dx().at(x, y);
            float dy = there.dy().at(x, y);
            double missX = dx + back.dx().between(x + dx, y + dy);
            double missY = dy + back.dy().between(x + dx, y + dy);
            return Math.sqrt(missX * missX + missY * missY) < HOPELESS * size;
        });
    }

    private static Plane missed(SmoothFlow forward, SmoothFlow backward, int width, int height, double size) {
        return Plane.byPixels(width, height, (x, y) -> {
            float dx = forward.dx(x, y);
            float dy = forward.dy(x, y);
            double missX = dx + backward.dx(x + dx, y + dy);
            double missY = dy + backward.dy(x + dx, y + dy);
            return (float) (Math.sqrt(missX * missX + missY * missY) / size);
        });
    }

    private static double correlation(Plane before, Plane after, SmoothFlow flow, Mask skin) {
        Plane laid = Plane.byPixels(
                before.width(), before.height(), (x, y) -> after.between(x + flow.dx(x, y), y + flow.dy(x, y)));
        double meanBefore = Statistics.mean(before, skin);
        double meanAfter = Statistics.mean(laid, skin);
        Plane product = before.with(laid, (a, b) -> (float) ((a - meanBefore) * (b - meanAfter)));
        return Statistics.mean(product, skin)
                / (Statistics.standardDeviation(before, skin) * Statistics.standardDeviation(laid, skin));
    }

    /** Lightness of both at the size of the flow, the one after already where the first guess puts it. */
    private record Small(Plane before, Plane after) {

        static Small of(Picture before, Picture after, UnaryOperator<Point> start, int factor) {
            Plane one = Resize.shrunk(LocalContrast.lightness(before), factor);
            Plane other = Resize.shrunk(LocalContrast.lightness(after), factor);
            double middle = (factor - 1) / 2.0;
            Plane guessed = Plane.byPixels(one.width(), one.height(), (u, v) -> {
                Point to = start.apply(new Point(u * factor + middle, v * factor + middle));
                return other.between((to.x() - middle) / factor, (to.y() - middle) / factor);
            });
            return new Small(one, guessed);
        }
    }
}
