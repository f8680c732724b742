package fibril.photo.chart;

import fibril.photo.colour.PatchReading;
import fibril.photo.image.Point;
import fibril.photo.read.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * What the camera wrote for each patch, over the middle half of its sides: edges blur into the grid. The spread is that of
 * 6 × 6 small means, so that it shows shadow and shine and not the grain of the sensor.
 */
public final class ChartReader {

    private static final double INNER = 0.5 * 10 / 11;
    private static final int CELLS = 6;
    private static final int SAMPLES = 4;
    private static final int CLIPPED = 254;
    /** A channel nearly at nought trembles by more than it is; it is held against this instead. */
    private static final double DARK = 0.1;

    private static final double MOST_CLIPPED = 0.02;

    private ChartReader() {}

    public static List<PatchReading> read(ChartGrid grid, Frame frame) {
        List<PatchReading> readings = new ArrayList<>();
        for (int patch = 0; patch < ChartGrid.COLUMNS * ChartGrid.ROWS; patch++) readings.add(read(grid, frame, patch));
        return List.copyOf(readings);
    }

    private static PatchReading read(ChartGrid grid, Frame frame, int patch) {
        double[][] cells = new double[3][CELLS * CELLS];
        Point middle = ChartGrid.inChart(patch);
        int clipped = 0;
        int all = CELLS * SAMPLES;
        for (int v = 0; v < all; v++) {
            for (int u = 0; u < all; u++) {
                Point at = grid.map()
                        .apply(new Point(
                                middle.x() + INNER * ((u + 0.5) / all - 0.5),
                                middle.y() + INNER * ((v + 0.5) / all - 0.5)));
                int x = Math.clamp(Math.round(at.x()), 0, frame.width() - 1);
                int y = Math.clamp(Math.round(at.y()), 0, frame.height() - 1);
                int[] rgb = {frame.red(x, y), frame.green(x, y), frame.blue(x, y)};
                boolean ended = false;
                for (int channel = 0; channel < 3; channel++) {
                    cells[channel][v / SAMPLES * CELLS + u / SAMPLES] += rgb[channel] / (255.0 * SAMPLES * SAMPLES);
                    ended |= rgb[channel] >= CLIPPED;
                }
                if (ended) clipped++;
            }
        }
        double spread = 0;
        double[] mean = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            mean[channel] = mean(cells[channel]);
            spread = Math.max(spread, deviation(cells[channel], mean[channel]) / Math.max(mean[channel], DARK));
        }
        return new PatchReading(mean[0], mean[1], mean[2], spread, clipped > MOST_CLIPPED * all * all);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return Math.min(1, sum / values.length);
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        return Math.sqrt(squares / values.length);
    }
}
