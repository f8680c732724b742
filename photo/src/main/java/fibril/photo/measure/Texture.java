package fibril.photo.measure;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.image.Statistics;
import java.util.function.UnaryOperator;

/**
 * Photographic roughness: grey levels, not heights, and never to be given in µm.
 *
 * <pre>
 * b          = G_0.1mm ∗ OD_Y − G_1mm ∗ OD_Y                 band-passed density
 * roughness  = standard deviation of b                     OD
 * p(i, j)    = share of pairs 0.3 mm apart with levels i, j; 32 levels over ±0.16 OD; mean of 0°, 45°, 90°, 135°
 * contrast   = Σ (i − j)² p        homogeneity = Σ p / (1 + (i − j)²)
 * </pre>
 *
 * Levels are fixed in OD, not stretched to each picture: stretching would undo the very change that is looked for, and OD
 * treats dark and light skin alike where L* does not. Source: Haralick 1973; use on clinical photographs: methods, S48-S50.
 * Cost: about 0.3 s a megapixel on one core.
 */
public record Texture(double roughness, double contrast, double homogeneity) {

    private static final double FINE_MM = 0.1;
    private static final double COARSE_MM = 1.0;
    private static final double APART_MM = 0.3;
    private static final int LEVELS = 32;
    private static final float HALF_RANGE = 0.16f;

    /** @param density OD_Y of the pair */
    static Both bands(SkinPair pair, Both density) {
        UnaryOperator<Plane> wide = Gaussian.within(pair.skin(), pair.scale().pixels(COARSE_MM));
        return density.each(
                plane -> Gaussian.smooth(plane, pair.scale().pixels(FINE_MM)).minus(wide.apply(plane)));
    }

    static Texture of(Plane band, Mask inside, int apart) {
        int[] levels = levels(band, inside);
        double[] sums = new double[3];
        int slanted = Math.max(1, (int) Math.round(apart / Math.sqrt(2)));
        add(levels, inside, apart, 0, sums);
        add(levels, inside, slanted, slanted, sums);
        add(levels, inside, 0, apart, sums);
        add(levels, inside, -slanted, slanted, sums);
        return new Texture(Statistics.standardDeviation(band, inside), sums[1] / sums[0], sums[2] / sums[0]);
    }

    static int apart(SkinPair pair) {
        return Math.max(1, (int) Math.round(pair.scale().pixels(APART_MM)));
    }

    /** Adds pairs, contrast and homogeneity; the matrix itself is never needed, only these two sums over it. */
    private static void add(int[] levels, Mask inside, int dx, int dy, double[] sums) {
        long[] byDifference = new long[LEVELS];
        int width = inside.width();
        int height = inside.height();
        for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
            for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
                int here = levels[y * width + x];
                int there = levels[(y + dy) * width + x + dx];
                if (here >= 0 && there >= 0) byDifference[Math.abs(here - there)]++;
            }
        }
        for (int d = 0; d < LEVELS; d++) {
            sums[0] += byDifference[d];
            sums[1] += (double) byDifference[d] * d * d;
            sums[2] += byDifference[d] / (1.0 + d * d);
        }
    }

    /** Of each pixel; −1 outside. */
    private static int[] levels(Plane band, Mask inside) {
        int width = band.width();
        int[] levels = new int[width * band.height()];
        for (int y = 0; y < band.height(); y++) {
            for (int x = 0; x < width; x++) levels[y * width + x] = inside.has(x, y) ? level(band.at(x, y)) : -1;
        }
        return levels;
    }

    private static int level(float value) {
        return Math.clamp((int) Math.floor((value / HALF_RANGE + 1) * LEVELS / 2), 0, LEVELS - 1);
    }
}
