package fibril.photo.measure;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import fibril.photo.image.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds round patches brighter than their surroundings, at several sizes.
 *
 * <pre>
 * R_σ = 0.3⁻¹ (G_σ − G_2σ) ∗ f         a Gaussian patch of height h and the same σ gives R = h
 * kept: R_σ the largest within σ, R_σ &gt; max(least, k · robust deviation of R_σ),
 *       |λ₂ / λ₁| ≥ ⅓ of the second differences of G_σ ∗ f at distance σ (a line has 0, a disc 1)
 * </pre>
 *
 * Of patches that lie in one another the strongest stays. Radius 1.5 σ. Cost: two smoothings a size, about 0.1 s a
 * megapixel and size on one core. Difference of Gaussians after Lowe, IJCV 60:91 (2004).
 */
final class Blobs {

    static final double UNIT = 0.5 - 0.2;
    private static final double ROUND = 1 / 3.0;
    static final double RADIUS = 1.5;

    private final double[] sigmas;
    private final double least;
    private final double noises;

    /** @param noises k, how many robust deviations of the response a patch must stand out */
    Blobs(double least, double noises, double... sigmas) {
        this.least = least;
        this.noises = noises;
        this.sigmas = sigmas.clone();
    }

    List<Blob> in(Plane plane, Mask mask) {
        List<Blob> found = new ArrayList<>();
        for (double sigma : sigmas) found.addAll(at(sigma, plane, mask));
        return strongest(found);
    }

    private List<Blob> at(double sigma, Plane plane, Mask mask) {
        Plane narrow = Gaussian.smooth(plane, sigma);
        Plane wide = Gaussian.smooth(plane, 2 * sigma);
        Plane response = Plane.byRows(plane.width(), plane.height(), (y, row) -> {
            narrow.row(y, row);
            float[] around = wide.row(y);
            for (int x = 0; x < row.length; x++) row[x] = (float) ((row[x] - around[x]) / UNIT);
        });
        double limit = Math.max(least, noises * Statistics.robustDeviation(response, mask));
        int reach = Math.max(1, (int) Math.round(sigma));
        List<Blob> found = new ArrayList<>();
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                if (mask.has(x, y)
                        && response.at(x, y) > limit
                        && isPeak(response, x, y, reach)
                        && isRound(narrow, x, y, reach)) {
                    found.add(new Blob(x, y, RADIUS * sigma, response.at(x, y)));
                }
            }
        }
        return found;
    }

    private static boolean isPeak(Plane plane, int x, int y, int reach) {
        float here = plane.at(x, y);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                float there = plane.atClamped(x + dx, y + dy);
                boolean earlier = dy < 0 || (dy == 0 && dx < 0); // of two equal ones the first is the peak
                if (there > here || (there == here && earlier)) return false;
            }
        }
        return true;
    }

    private static boolean isRound(Plane plane, int x, int y, int step) {
        double middle = plane.at(x, y);
        double xx = plane.atClamped(x + step, y) + plane.atClamped(x - step, y) - 2 * middle;
        double yy = plane.atClamped(x, y + step) + plane.atClamped(x, y - step) - 2 * middle;
        double xy = (plane.atClamped(x + step, y + step)
                        + plane.atClamped(x - step, y - step)
                        - plane.atClamped(x + step, y - step)
                        - plane.atClamped(x - step, y + step))
                / 4.0;
        double mean = (xx + yy) / 2;
        double apart = Math.hypot((xx - yy) / 2, xy);
        return mean - apart < 0 && (mean + apart) / (mean - apart) >= ROUND;
    }

    /** The union of several lists with each patch once. */
    static List<Blob> strongest(List<Blob> found) {
        List<Blob> sorted = found.stream()
                .sorted(Comparator.comparingDouble(Blob::contrast)
                        .reversed()
                        .thenComparingDouble(Blob::y)
                        .thenComparingDouble(Blob::x))
                .toList();
        List<Blob> kept = new ArrayList<>();
        for (Blob blob : sorted) if (kept.stream().noneMatch(blob::same)) kept.add(blob);
        return kept;
    }
}
