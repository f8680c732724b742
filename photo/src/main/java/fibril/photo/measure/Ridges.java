package fibril.photo.measure;

import fibril.photo.image.Convolution;
import fibril.photo.image.Plane;

/**
 * How much a pixel lies on a dark line, as the depth of that line.
 *
 * <pre>
 * H_σ  = second derivatives of G_σ ∗ OD                 λ₁ ≤ λ₂ its eigenvalues
 * S    = max over σ of σ² (max(0, −λ₁) − max(0, −λ₂))    0 on flat skin and on round spots
 * d    = S · (√27 / 2)                                  depth: OD on the line less OD beside it
 * </pre>
 *
 * A line with a Gaussian profile of height h and width s gives S = h σ² s (s² + σ²)^(−3/2), whose maximum over σ is 2h/√27 at
 * σ = √2 s; hence the last row. Source: Frangi 1998 for the eigenvalues, Lindeberg, IJCV 30:117 (1998) for σ²; depth is
 * ours. Cost: three separable windows a σ, about 0.15 s a megapixel and σ on one core at σ = 3 pixels.
 */
final class Ridges {

    private static final double DEPTH = Math.sqrt(27) / 2;

    private Ridges() {}

    static Plane depth(Plane density, double... sigmas) {
        Plane best = Plane.filled(density.width(), density.height(), 0);
        for (double sigma : sigmas) best = depthAt(density, sigma, best);
        return best;
    }

    /** Or {@code best}, where that is deeper. */
    private static Plane depthAt(Plane density, double sigma, Plane best) {
        float[] flat = kernel(sigma, 0);
        float[] slope = kernel(sigma, 1);
        float[] bend = kernel(sigma, 2);
        Plane xx = Convolution.separable(density, bend, flat);
        Plane yy = Convolution.separable(density, flat, bend);
        Plane xy = Convolution.separable(density, slope, slope);
        float scale = (float) (DEPTH * sigma * sigma);
        return Plane.byRows(density.width(), density.height(), (y, row) -> {
            float[] a = xx.row(y);
            float[] b = yy.row(y);
            float[] c = xy.row(y);
            best.row(y, row);
            for (int x = 0; x < row.length; x++) {
                float mean = (a[x] + b[x]) / 2;
                float half = (a[x] - b[x]) / 2;
                float apart = (float) Math.sqrt(half * half + c[x] * c[x]);
                row[x] = Math.max(row[x], scale * (Math.max(0, apart - mean) - Math.max(0, -apart - mean)));
            }
        });
    }

    /** A Gaussian or one of its first two derivatives, so scaled that a parabola's is exact. */
    private static float[] kernel(double sigma, int order) {
        int reach = (int) Math.ceil(4 * sigma);
        double[] values = new double[2 * reach + 1];
        double moment = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            double t = i - reach;
            double gauss = Math.exp(-0.5 * t * t / (sigma * sigma));
            values[i] = switch (order) {
                case 0 -> gauss;
                case 1 -> t * gauss;
                default -> (t * t / (sigma * sigma) - 1) * gauss;
            };
            mean += values[i] / (2 * reach + 1);
        }
        for (int i = 0; i < values.length; i++) {
            double t = i - reach;
            if (order == 2) values[i] -= mean; // a constant has no bend
            moment += values[i] * (order == 0 ? 1 : order == 1 ? t : t * t / 2);
        }
        float[] kernel = new float[values.length];
        for (int i = 0; i < kernel.length; i++) kernel[i] = (float) (values[i] / moment);
        return kernel;
    }
}
