package fibril.photo.measure;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import java.util.Arrays;

/**
 * How blurred a photograph is, from straight edges between a patch of the chart and its black grid.
 *
 * <pre>
 * n    = direction of the mean gradient                      the edge may lie at any angle
 * l(u) = Σ over pixels at distance u along n of |∇I · n|      line spread, in bins of ¼ pixel
 * σ    = √(second moment of l about its centre − own)         pixels; own = 1/3, that of the central difference
 * </pre>
 *
 * Moments are taken within 3 σ, found by repeating, after the floor of noise is taken off. After the slanted edge of
 * ISO 12233; a standard deviation instead of a whole transfer function, because one number is what the blur needs.
 */
public final class EdgeSpread {

    private static final double BIN = 0.25;
    private static final int ROUNDS = 8;

    private EdgeSpread() {}

    /** σ in pixels of the one edge in {@code patch} (light values); not a number where there is no clear edge. */
    public static double sigma(Plane patch) {
        int width = patch.width();
        int height = patch.height();
        if (width < 7 || height < 7) return Double.NaN;
        double sumX = 0;
        double sumY = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                sumX += patch.at(x + 1, y) - patch.at(x - 1, y);
                sumY += patch.at(x, y + 1) - patch.at(x, y - 1);
            }
        }
        double length = Math.hypot(sumX, sumY);
        double step = length / 2 / Math.max(width - 2, height - 2);
        if (!(step > 0.02)) return Double.NaN;
        return spread(lineSpread(patch, sumX / length, sumY / length));
    }

    /** Mean derivative along n in each bin; bins that no pixel falls into take their neighbours' value. */
    private static double[] lineSpread(Plane patch, double nx, double ny) {
        double reach = Math.abs(nx) * patch.width() + Math.abs(ny) * patch.height();
        int bins = (int) Math.ceil(reach / BIN) + 1;
        double[] sum = new double[bins];
        int[] count = new int[bins];
        for (int y = 1; y < patch.height() - 1; y++) {
            for (int x = 1; x < patch.width() - 1; x++) {
                double u = nx * (x - patch.width() / 2.0) + ny * (y - patch.height() / 2.0);
                int bin = Math.clamp((int) Math.floor((u + reach / 2) / BIN), 0, bins - 1);
                double gx = (patch.at(x + 1, y) - patch.at(x - 1, y)) / 2;
                double gy = (patch.at(x, y + 1) - patch.at(x, y - 1)) / 2;
                sum[bin] += gx * nx + gy * ny;
                count[bin]++;
            }
        }
        double[] mean = new double[bins];
        double last = 0;
        for (int i = 0; i < bins; i++) {
            if (count[i] > 0) last = sum[i] / count[i];
            mean[i] = last;
        }
        return mean;
    }

    private static double spread(double[] line) {
        double[] sorted = line.clone();
        Arrays.sort(sorted);
        double floor = sorted[sorted.length / 4];
        double centre = 0;
        double sigma = line.length * BIN / 4;
        for (int i = 1; i < line.length; i++) if (line[i] > line[(int) centre]) centre = i;
        for (int round = 0; round < ROUNDS; round++) {
            int from = (int) Math.max(0, centre - 3 * sigma / BIN);
            int to = (int) Math.min(line.length - 1, centre + 3 * sigma / BIN);
            double mass = 0;
            double first = 0;
            double second = 0;
            for (int i = from; i <= to; i++) {
                double weight = Math.max(0, line[i] - floor);
                mass += weight;
                first += weight * i;
                second += weight * i * i;
            }
            if (!(mass > 0)) return Double.NaN;
            centre = first / mass;
            sigma = BIN * Math.sqrt(Math.max(0, second / mass - centre * centre));
        }
        // the central difference is the slope averaged over two pixels: a box of variance 2²/12; the bin adds its own
        return Math.sqrt(Math.max(0.01, sigma * sigma - 1 / 3.0 - BIN * BIN / 12));
    }

    /** Of several edges, the middle one that could be read; not a number when none could. */
    public static double median(double... sigmas) {
        double[] read = Arrays.stream(sigmas).filter(Double::isFinite).sorted().toArray();
        return read.length == 0 ? Double.NaN : read[read.length / 2];
    }

    /** The blunter over the sharper; what the gate of sharpness reads. */
    public static double ratio(double before, double after) {
        return Math.max(before, after) / Math.min(before, after);
    }

    /** {@code picture} of spread {@code own} made as blunt as {@code wanted}: σ² adds up. Unchanged when it is already. */
    public static Picture.Linear matched(Picture.Linear picture, double own, double wanted) {
        if (!(wanted > own)) return picture;
        double sigma = Math.sqrt(wanted * wanted - own * own);
        return new Picture.Linear(
                Gaussian.smooth(picture.red(), sigma),
                Gaussian.smooth(picture.green(), sigma),
                Gaussian.smooth(picture.blue(), sigma));
    }
}
