package fibril.photo.measure;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Pores as small dark discs of OD_Y, 0.2 to 0.7 mm across: the union of those found in either picture, measured in both,
 * each settled within 0.2 mm of where it was found. Area share of the region and mean depth; no counts, which depend on resolution alone. Cost: about 0.6 s a megapixel on
 * one core.
 */
final class Pores {

    private static final double[] SIGMAS_MM = {0.1, 0.14, 0.2};
    private static final double LEAST = 0.05;
    private static final double NOISES = 2.5;
    private static final double SHADING_MM = 1;
    /** A pixel is half pore at this depth. */
    private static final double HALF_DEPTH = 0.08;

    private static final double SETTLE_MM = 0.2;

    private final Both density;
    private final Tracked before;
    private final Tracked after;
    private final Mask inside;

    private Pores(Both density, Tracked before, Tracked after, Mask inside) {
        this.density = density;
        this.before = before;
        this.after = after;
        this.inside = inside;
    }

    /** @param density OD_Y of the pair */
    static Pores in(SkinPair pair, Mask region, Both density) {
        Mask inside = region.and(pair.skin().shrunk((int) pair.scale().pixels(0.5)));
        double[] sigmas = new double[SIGMAS_MM.length];
        for (int i = 0; i < sigmas.length; i++) sigmas[i] = pair.scale().pixels(SIGMAS_MM[i]);
        Blobs finder = new Blobs(LEAST, NOISES, sigmas);
        UnaryOperator<Plane> shading = Gaussian.within(pair.skin(), pair.scale().pixels(SHADING_MM));
        Both level = density.each(plane -> plane.minus(shading.apply(plane)));
        List<Blob> all = new ArrayList<>(finder.in(level.before(), inside));
        all.addAll(finder.in(level.after(), inside));
        Tracked union = new Tracked(Blobs.strongest(all), pair.skin());
        int reach = (int) Math.round(pair.scale().pixels(SETTLE_MM));
        Both smooth = density.each(plane -> Gaussian.smooth(plane, sigmas[0]));
        return new Pores(density, union.settled(smooth.before(), reach), union.settled(smooth.after(), reach), inside);
    }

    int count() {
        return before.count();
    }

    double areaBefore() {
        return before.area(density.before(), HALF_DEPTH) / inside.count();
    }

    double areaAfter() {
        return after.area(density.after(), HALF_DEPTH) / inside.count();
    }

    double depthBefore() {
        return before.meanContrast(density.before());
    }

    double depthAfter() {
        return after.meanContrast(density.after());
    }
}
