package fibril.photo.phantom;

import fibril.photo.image.Plane;
import java.util.List;

/** Densities under the brush: melanin and shade, pixel by pixel. */
final class Canvas {

    private final int size;
    private final double pixelsPerMm;
    private final Drift drift;
    private final float[] values;

    Canvas(int size, double pixelsPerMm, Drift drift) {
        this.size = size;
        this.pixelsPerMm = pixelsPerMm;
        this.drift = drift;
        this.values = new float[size * size];
    }

    /** A round Gaussian hill. */
    void dab(double xMm, double yMm, double sigmaMm, double height) {
        double x = pixelX(xMm, yMm);
        double y = pixelY(xMm, yMm);
        double sigma = sigmaMm * pixelsPerMm;
        each(
                x,
                y,
                4 * sigma,
                (i, squared) -> values[i] += (float) (height * Math.exp(-0.5 * squared / (sigma * sigma))));
    }

    /** A Gaussian valley along dots; where dots overlap the nearest counts. */
    void stroke(List<double[]> middle, double sigmaMm, double height) {
        double sigma = sigmaMm * pixelsPerMm;
        float[] nearest = new float[values.length];
        for (double[] dot : middle) {
            each(
                    pixelX(dot[0], dot[1]),
                    pixelY(dot[0], dot[1]),
                    4 * sigma,
                    (i, squared) ->
                            nearest[i] = Math.max(nearest[i], (float) Math.exp(-0.5 * squared / (sigma * sigma))));
        }
        for (int i = 0; i < values.length; i++) values[i] += (float) (height * nearest[i]);
    }

    Plane plane() {
        return Plane.of(size, size, values);
    }

    private double pixelX(double xMm, double yMm) {
        return (xMm - drift.x(xMm, yMm)) * pixelsPerMm;
    }

    private double pixelY(double xMm, double yMm) {
        return (yMm - drift.y(xMm, yMm)) * pixelsPerMm;
    }

    private void each(double x, double y, double reach, Brush brush) {
        for (int row = Math.max(0, (int) (y - reach)); row <= Math.min(size - 1, y + reach); row++) {
            for (int column = Math.max(0, (int) (x - reach)); column <= Math.min(size - 1, x + reach); column++) {
                brush.at(row * size + column, (column - x) * (column - x) + (row - y) * (row - y));
            }
        }
    }

    @FunctionalInterface
    private interface Brush {
        void at(int place, double squaredDistance);
    }
}
