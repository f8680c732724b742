package fibril.photo.image;

/** Means and spreads over a mask, added row by row so that threads do not change the last bit. */
public final class Statistics {

    private Statistics() {}

    /** Not a number when the mask is empty. */
    public static double mean(Plane plane, Mask mask) {
        return sum(plane, mask) / mask.count();
    }

    public static double sum(Plane plane, Mask mask) {
        return Rows.sum(plane.height(), y -> {
            double sum = 0;
            for (int x = 0; x < plane.width(); x++) if (mask.has(x, y)) sum += plane.at(x, y);
            return sum;
        });
    }

    public static double standardDeviation(Plane plane, Mask mask) {
        double mean = mean(plane, mask);
        double squares = Rows.sum(plane.height(), y -> {
            double sum = 0;
            for (int x = 0; x < plane.width(); x++) {
                if (mask.has(x, y)) sum += (plane.at(x, y) - mean) * (plane.at(x, y) - mean);
            }
            return sum;
        });
        return Math.sqrt(squares / mask.count());
    }

    /** The value below which a {@code share} of the mask's pixels lies; not a number when the mask is empty. */
    public static double quantile(Plane plane, Mask mask, double share) {
        return quantile(values(plane, mask), share);
    }

    private static double quantile(float[] values, double share) {
        if (values.length == 0) return Double.NaN;
        return Quantile.of(values, (int) Math.round(share * (values.length - 1)));
    }

    /** 1.4826 times the median distance to the median: the standard deviation of a normal crowd, deaf to outliers. */
    public static double robustDeviation(Plane plane, Mask mask) {
        float[] values = values(plane, mask);
        float median = (float) quantile(values, 0.5);
        for (int i = 0; i < values.length; i++) values[i] = Math.abs(values[i] - median);
        return 1.4826 * quantile(values, 0.5);
    }

    /** Means of red, green and blue in one walk; not numbers when the mask is empty. */
    public static double[] means(Picture.Linear picture, Mask mask) {
        double[][] sums = new double[picture.height()][];
        Rows.each(picture.height(), y -> {
            double[] sum = new double[3];
            if (mask.rowIsEmpty(y)) {
                sums[y] = sum;
                return;
            }
            float[] red = picture.red().row(y);
            float[] green = picture.green().row(y);
            float[] blue = picture.blue().row(y);
            for (int x = 0; x < red.length; x++) {
                if (!mask.has(x, y)) continue;
                sum[0] += red[x];
                sum[1] += green[x];
                sum[2] += blue[x];
            }
            sums[y] = sum;
        });
        double[] means = new double[3];
        for (double[] sum : sums) for (int i = 0; i < 3; i++) means[i] += sum[i];
        for (int i = 0; i < 3; i++) means[i] /= mask.count();
        return means;
    }

    private static float[] values(Plane plane, Mask mask) {
        float[] values = new float[mask.count()];
        int next = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) if (mask.has(x, y)) values[next++] = plane.at(x, y);
        }
        return values;
    }
}
