package fibril.photo.measure;

import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.image.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * Dark spots in optical density OD(G, B), of 1 to 6 mm across.
 *
 * <p>(i) Spots that changed are blobs of the difference of the two densities; unchanged skin cancels. (ii) The dose of all
 * spots is taken over the union of those found in either picture, each measured in both with the same pixels and the same
 * ring, so that a spot that just misses the detector once does not count as gone. Sources: blobs after ICA and LoG with a
 * strong correspondence to rating (methods, S26); the difference in OD instead of the full unmixing is ours. Cost: about
 * 1 s a megapixel on one core.
 */
public final class Spots {

    private static final double[] SIGMAS_MM = {0.35, 0.5, 0.75, 1.1, 1.6};
    /** Contrast a spot has at least, in OD: 4 %, the faintest lentigo one sees at arm's length; ours. */
    private static final double LEAST = 0.04;

    private static final double NOISES = 4.5;
    private static final double SMOOTH_MM = 0.15;
    /** Slower than this is shading, not a spot. */
    private static final double SHADING_MM = 5;

    private Spots() {}

    /** A spot that became darker (contrast above 0) or lighter between the pictures; pixels of the before picture. */
    public static List<Blob> changed(SkinPair pair, Mask region) {
        Scale scale = pair.scale();
        Both density = density(pair);
        Plane difference = level(density.difference(), pair);
        Mask inside = inside(pair, region);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas(scale));
        List<Blob> found = new ArrayList<>(finder.in(difference, inside));
        for (Blob gone : finder.in(difference.map(v -> -v), inside)) {
            found.add(new Blob(gone.x(), gone.y(), gone.radius(), -gone.contrast()));
        }
        return found;
    }

    /** All spots of either picture, once each. */
    static Tracked union(SkinPair pair, Mask region, Both density) {
        Mask inside = inside(pair, region);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas(pair.scale()));
        List<Blob> all = new ArrayList<>(finder.in(level(density.before(), pair), inside));
        all.addAll(finder.in(level(density.after(), pair), inside));
        return new Tracked(Blobs.strongest(all), pair.skin());
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
