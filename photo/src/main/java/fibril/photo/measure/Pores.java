package fibril.photo.measure;

import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import java.util.ArrayList;
import java.util.List;

/**
 * Pores as small dark discs of OD_Y, 0.2 to 0.7 mm across: the union of those found in either picture, measured in both.
 * Area share of the region and mean depth; no counts, which depend on resolution alone. Cost: about 0.6 s a megapixel on
 * one core.
 */
final class Pores {

    private static final double[] SIGMAS_MM = {0.1, 0.14, 0.2};
    private static final double LEAST = 0.05;
    private static final double NOISES = 2.5;
    private static final double SHADING_MM = 1;
    /** A pixel is half pore at this depth. */
    private static final double HALF_DEPTH = 0.08;

    private final Both density;
    private final Tracked tracked;
    private final Mask inside;

    private Pores(Both density, Tracked tracked, Mask inside) {
        this.density = density;
        this.tracked = tracked;
        this.inside = inside;
    }

    static Pores in(SkinPair pair, Mask region) {
        Mask inside = region.and(pair.skin().shrunk((int) pair.scale().pixels(0.5)));
        double[] sigmas = new double[SIGMAS_MM.length];
        for (int i = 0; i < sigmas.length; i++) sigmas[i] = pair.scale().pixels(SIGMAS_MM[i]);
        Both density = pair.both(Indices::luminanceDensity);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas);
        List<Blob> all = new ArrayList<>(finder.in(level(density.before(), pair), inside));
        all.addAll(finder.in(level(density.after(), pair), inside));
        return new Pores(density, new Tracked(Blobs.strongest(all), pair.skin()), inside);
    }

    private static Plane level(Plane plane, SkinPair pair) {
        return plane.minus(
                Gaussian.smoothWithin(plane, pair.skin(), pair.scale().pixels(SHADING_MM)));
    }

    int count() {
        return tracked.count();
    }

    double areaBefore() {
        return tracked.area(density.before(), HALF_DEPTH) / inside.count();
    }

    double areaAfter() {
        return tracked.area(density.after(), HALF_DEPTH) / inside.count();
    }

    double depthBefore() {
        return tracked.meanContrast(density.before());
    }

    double depthAfter() {
        return tracked.meanContrast(density.after());
    }
}
