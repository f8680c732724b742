package fibril.photo.measure;

import fibril.photo.GateReading;
import fibril.photo.colour.Indices;
import fibril.photo.gate.Limit;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Takes a slow difference of the lamps out of the after picture.
 *
 * <pre>
 * q(x, y) = ln Y_after − ln Y_before ≈ c + a₁x + a₂y + a₃x² + a₄xy + a₅y²     on skin
 * (R, G, B)_after ← (R, G, B)_after · e^(−(q̂ − mean of q̂ on skin))
 * </pre>
 *
 * The constant stays: an overall change is the skin's or the calibration's, not the lamps'. One factor for all three
 * channels keeps hue. Pixels further than 2.5 robust deviations from a first fit (a spot that went, a hair) do not count in
 * the second. Fitted on every k-th pixel, about 20 000 of them. Ours, after step 7 of the pipeline.
 *
 * @param range width of the surface on skin, as a share: e^(max − min) − 1
 */
public record EvenLight(Picture.Linear after, double range) {

    private static final int SAMPLES = 20_000;
    private static final double TRIM = 2.5;

    public static EvenLight of(Picture.Linear before, Picture.Linear after, Mask skin) {
        Plane ratio = Indices.luminanceDensity(before).minus(Indices.luminanceDensity(after));
        List<Sample> samples = samples(ratio, skin);
        if (samples.size() < 100) return new EvenLight(after, Double.NaN);
        RealVector first = fit(samples);
        double spread = 1.4826
                * median(samples.stream().map(s -> Math.abs(s.off(first))).toList());
        RealVector surface = fit(samples.stream()
                .filter(s -> Math.abs(s.off(first)) <= TRIM * spread + 1e-9)
                .toList());
        double mean = samples.stream().mapToDouble(s -> s.on(surface)).average().orElseThrow();
        double low = samples.stream().mapToDouble(s -> s.on(surface)).min().orElseThrow();
        double high = samples.stream().mapToDouble(s -> s.on(surface)).max().orElseThrow();
        double[] terms = surface.toArray();
        Plane factor = Plane.byPixels(after.width(), after.height(), (x, y) -> {
            double u = across(ratio, x);
            double v = down(ratio, y);
            return (float) Math.exp(mean - Math.clamp(on(terms, u, v), low, high));
        });
        Picture.Linear even = new Picture.Linear(
                after.red().with(factor, (v, f) -> v * f),
                after.green().with(factor, (v, f) -> v * f),
                after.blue().with(factor, (v, f) -> v * f));
        return new EvenLight(even, Math.expm1(high - low));
    }

    public GateReading reading() {
        return Limit.LIGHT_SURFACE.read(range);
    }

    private static List<Sample> samples(Plane ratio, Mask skin) {
        int step = Math.max(1, (int) Math.sqrt(skin.count() / (double) SAMPLES));
        List<Sample> samples = new ArrayList<>();
        for (int y = 0; y < ratio.height(); y += step) {
            for (int x = 0; x < ratio.width(); x += step) {
                if (skin.has(x, y)) samples.add(at(ratio, x, y, ratio.at(x, y)));
            }
        }
        return samples;
    }

    private static Sample at(Plane like, int x, int y, double q) {
        return new Sample(across(like, x), down(like, y), q);
    }

    /** From the middle, as a share of the longer side. */
    private static double across(Plane like, int x) {
        return (x - like.width() / 2.0) / Math.max(like.width(), like.height());
    }

    private static double down(Plane like, int y) {
        return (y - like.height() / 2.0) / Math.max(like.width(), like.height());
    }

    private static double on(double[] terms, double x, double y) {
        return terms[0] + terms[1] * x + terms[2] * y + terms[3] * (x * x) + terms[4] * (x * y) + terms[5] * (y * y);
    }

    private static RealVector fit(List<Sample> samples) {
        double[][] rows = samples.stream().map(Sample::terms).toArray(double[][]::new);
        double[] q = samples.stream().mapToDouble(Sample::q).toArray();
        return new QRDecomposition(MatrixUtils.createRealMatrix(rows))
                .getSolver()
                .solve(MatrixUtils.createRealVector(q));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private record Sample(double x, double y, double q) {
        double[] terms() {
            return new double[] {1, x, y, x * x, x * y, y * y};
        }

        double on(RealVector surface) {
            return EvenLight.on(surface.toArray(), x, y);
        }

        double off(RealVector surface) {
            return q - on(surface);
        }
    }
}
