package fibril.photo.image;

import java.util.function.UnaryOperator;

/**
 * Smoothing by a Gaussian of standard deviation σ pixels, cut at 4 σ.
 *
 * <p>A wide one is done on a smaller picture: averages of f × f pixels have the variance (f² − 1)/12 already, joining them
 * by straight lines adds f²/6, and the rest is smoothed there. Cost: about 8 σ + 2 multiplications a pixel and direction
 * up to σ = 8, nearly nothing beyond.
 */
public final class Gaussian {

    private static final double WIDE = 8;

    private Gaussian() {}

    public static Plane smooth(Plane plane, double sigma) {
        if (!(sigma >= 0)) throw new IllegalArgumentException("sigma is 0 or more, was " + sigma);
        if (sigma < 0.1) return plane;
        if (sigma <= WIDE) {
            float[] kernel = kernel(sigma);
            return Convolution.separable(plane, kernel, kernel);
        }
        int factor = (int) (sigma / 4);
        double left = sigma * sigma - (factor * factor - 1) / 12.0 - factor * factor / 6.0;
        Plane small = smooth(Resize.shrunk(plane, factor), Math.sqrt(left) / factor);
        return Resize.enlarged(small, factor, plane.width(), plane.height());
    }

    /** Only pixels of {@code mask} count; 0 where none is near. */
    public static Plane smoothWithin(Plane plane, Mask mask, double sigma) {
        return within(mask, sigma).apply(plane);
    }

    /** As {@link #smoothWithin}, for several planes under one mask. */
    public static UnaryOperator<Plane> within(Mask mask, double sigma) {
        Plane weight = Plane.byPixels(mask.width(), mask.height(), (x, y) -> mask.has(x, y) ? 1 : 0);
        Plane near = smooth(weight, sigma);
        return plane -> {
            Plane inside = Plane.byRows(plane.width(), plane.height(), (y, row) -> {
                plane.row(y, row);
                for (int x = 0; x < row.length; x++) if (!mask.has(x, y)) row[x] = 0;
            });
            Plane sums = smooth(inside, sigma);
            return Plane.byRows(plane.width(), plane.height(), (y, row) -> {
                sums.row(y, row);
                float[] seen = near.row(y);
                for (int x = 0; x < row.length; x++) row[x] = seen[x] > 1e-3f ? row[x] / seen[x] : 0;
            });
        };
    }

    static float[] kernel(double sigma) {
        int reach = (int) Math.ceil(4 * sigma);
        double[] values = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-0.5 * (i - reach) * (i - reach) / (sigma * sigma));
            sum += values[i];
        }
        float[] kernel = new float[values.length];
        for (int i = 0; i < kernel.length; i++) kernel[i] = (float) (values[i] / sum);
        return kernel;
    }
}
