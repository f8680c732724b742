package fibril.photo.measure;

import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Dark spots in optical density OD(G, B), of 1 to 6 mm across.
 *
 * <p>(i) Spots that changed are blobs of the difference of the two densities; unchanged skin cancels. (ii) The dose of all
 * spots is taken over the union of those found in either picture, each measured in both with the same pixels and the same
 * ring, so that a spot that just misses the detector once does not count as gone.
 *
 * <pre>
 * colour   : contrast in (OD(G, B) + ln R) ≥ ¼ of the contrast in OD(G, B)     melanin ½, blood ⅞, a shadow 0
 * no shift : |contrast in the difference| ≥ 1.5 · 0.15 mm · largest |∇ Ḡ_σ OD| on the disc / 0.3
 * </pre>
 *
 * The first keeps pores and lines, which are shadows, from being taken for pigment; the second a spot that merely lies
 * 0.15 mm beside itself, as far as a good registration leaves it, from being taken for one that changed. Sources: blobs after ICA and LoG with a
 * strong correspondence to rating (methods, S26); the difference in OD instead of the full unmixing is ours. Cost: about
 * 1 s a megapixel on one core.
 */
public final class Spots {

    private static final double[] SIGMAS_MM = {0.35, 0.5, 0.75, 1.1, 1.6};
    /** Contrast a spot has at least, in OD: 4 %, the faintest lentigo one sees at arm's length; ours. */
    private static final double LEAST = 0.04;

    private static final double NOISES = 4.5;
    private static final double SMOOTH_MM = 0.15;
    private static final double COLOUR_SHARE = 0.25;
    private static final double SHIFT_MM = 0.15;
    /**
     * On darker skin more than two false marks a pair come of 8 bits and noise (docs/model/photo-phantoms.md), and single spots
     * are not marked; their dose is given.
     */
    static final double MARKED_FROM_ITA = 10;
    /** Slower than this is shading, not a spot. */
    private static final double SHADING_MM = 5;

    private Spots() {}

    /** A spot that became darker (contrast above 0) or lighter between the pictures; pixels of the before picture. */
    public static List<Blob> changed(SkinPair pair, Mask region) {
        Both density = density(pair);
        Plane change = density.difference();
        Plane colour = colour(pair).difference();
        Plane mean = density.before().with(density.after(), (a, b) -> (a + b) / 2);
        Plane level = level(change, pair);
        Mask inside = inside(pair, region);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas(pair.scale()));
        List<Blob> found = new ArrayList<>();
        for (Blob more : coloured(finder.in(level, inside), change, colour, pair)) {
            if (isNoShift(more, mean, pair.scale())) found.add(more);
        }
        for (Blob less : coloured(finder.in(level.map(v -> -v), inside), change, colour, pair)) {
            if (isNoShift(less, mean, pair.scale())) {
                found.add(new Blob(less.x(), less.y(), less.radius(), -less.contrast()));
            }
        }
        return found;
    }

    /** Each spot of {@code all} and of those that changed, once. */
    static List<Mark> marks(SkinPair pair, Mask region, Tracked all) {
        List<Blob> changed = changed(pair, region);
        List<Mark> marks = new ArrayList<>();
        for (Blob blob : changed) {
            if (changed.stream().noneMatch(other -> isRimOf(blob, other))) {
                marks.add(mark(blob, blob.contrast() < 0 ? Mark.Course.LESS : Mark.Course.MORE));
            }
        }
        for (Blob blob : all.blobs()) {
            if (changed.stream().noneMatch(blob::same)) marks.add(mark(blob, Mark.Course.SAME));
        }
        return marks;
    }

    /** What seems to change the other way right beside a stronger change is that one's own rim in the difference. */
    private static boolean isRimOf(Blob blob, Blob other) {
        return blob.contrast() * other.contrast() < 0
                && Math.abs(other.contrast()) > Math.abs(blob.contrast())
                && Math.hypot(blob.x() - other.x(), blob.y() - other.y()) < 3 * Math.max(blob.radius(), other.radius());
    }

    private static Mark mark(Blob blob, Mark.Course course) {
        return new Mark.Spot(new Point(blob.x(), blob.y()), blob.radius(), course);
    }

    private static List<Blob> coloured(List<Blob> blobs, Plane density, Plane colour, SkinPair pair) {
        Tracked all = new Tracked(blobs, pair.skin());
        return blobs.stream()
                .filter(blob -> all.contrast(colour, blob) / all.contrast(density, blob) >= COLOUR_SHARE)
                .toList();
    }

    private static boolean isNoShift(Blob blob, Plane mean, Scale scale) {
        double sigma = blob.radius() / Blobs.RADIUS;
        int reach = (int) Math.ceil(4 * sigma + blob.radius());
        int left = Math.max(0, (int) blob.x() - reach);
        int top = Math.max(0, (int) blob.y() - reach);
        int width = Math.min(mean.width(), (int) blob.x() + reach + 1) - left;
        int height = Math.min(mean.height(), (int) blob.y() + reach + 1) - top;
        Plane around = Gaussian.smooth(mean.cut(left, top, width, height), sigma);
        double steepest = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Math.hypot(x + left - blob.x(), y + top - blob.y()) > blob.radius()) continue;
                double across = (around.atClamped(x + 1, y) - around.atClamped(x - 1, y)) / 2.0;
                double down = (around.atClamped(x, y + 1) - around.atClamped(x, y - 1)) / 2.0;
                steepest = Math.max(steepest, Math.hypot(across, down));
            }
        }
        return Math.abs(blob.contrast()) >= 1.5 * scale.pixels(SHIFT_MM) * steepest / Blobs.UNIT;
    }

    /** All spots of either picture, once each. */
    static Tracked union(SkinPair pair, Mask region, Both density) {
        Mask inside = inside(pair, region);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas(pair.scale()));
        Both colour = colour(pair);
        UnaryOperator<Plane> shading = Gaussian.within(pair.skin(), pair.scale().pixels(SHADING_MM));
        Both level = density.each(plane -> plane.minus(shading.apply(plane)));
        List<Blob> before = finder.in(level.before(), inside);
        List<Blob> after = finder.in(level.after(), inside);
        List<Blob> all = new ArrayList<>(coloured(before, density.before(), colour.before(), pair));
        all.addAll(coloured(after, density.after(), colour.after(), pair));
        return new Tracked(Blobs.strongest(all), pair.skin());
    }

    private static Both colour(SkinPair pair) {
        double smooth = pair.scale().pixels(SMOOTH_MM);
        return pair.both(Indices::pigmentColour).each(plane -> Gaussian.smooth(plane, smooth));
    }

    static Both density(SkinPair pair) {
        double smooth = pair.scale().pixels(SMOOTH_MM);
        return pair.both(Indices::pigmentDensity).each(plane -> Gaussian.smooth(plane, smooth));
    }

    private static Mask inside(SkinPair pair, Mask region) {
        return region.and(pair.skin().shrunk((int) pair.scale().pixels(0.5)));
    }

    private static Plane level(Plane plane, SkinPair pair) {
        return plane.minus(
                Gaussian.smoothWithin(plane, pair.skin(), pair.scale().pixels(SHADING_MM)));
    }

    private static double[] sigmas(Scale scale) {
        double[] pixels = new double[SIGMAS_MM.length];
        for (int i = 0; i < pixels.length; i++) pixels[i] = scale.pixels(SIGMAS_MM[i]);
        return pixels;
    }
}
