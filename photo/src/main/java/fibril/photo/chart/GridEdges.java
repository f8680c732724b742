package fibril.photo.chart;

import fibril.photo.colour.Calibration;
import fibril.photo.colour.Indices;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.measure.EdgeSpread;
import fibril.photo.read.Frame;
import fibril.photo.read.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * How sharp a photograph is, read where the light greys of the chart end at its black border: straight, full of contrast, and
 * the same in every photograph.
 */
public final class GridEdges {

    /** White, light grey and middle grey, in the last row; darker ones stand out too little. */
    private static final List<Integer> LIGHT_GREYS = List.of(18, 19, 20);

    private static final double EDGE = 0.5 * 10 / 11;
    /** Half the height of a piece: it must not reach what lies beyond the border. */
    private static final double ACROSS = 0.16;

    private static final double ALONG = 0.3;

    private GridEdges() {}

    /** σ of the edge in pixels of a window that is {@code reduction} times smaller; not a number when none can be read. */
    public static double sigma(ChartGrid grid, Frame frame, double reduction, Calibration calibration) {
        List<Double> sigmas = new ArrayList<>();
        for (int patch : LIGHT_GREYS) {
            double column = patch % ChartGrid.COLUMNS;
            Point middle = grid.map().apply(new Point(column, ChartGrid.ROWS - 1 + EDGE));
            sigmas.add(EdgeSpread.sigma(piece(grid, frame, middle, reduction, calibration)));
        }
        return EdgeSpread.median(
                sigmas.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Longer along the edge than across it, whichever way the chart lies. */
    private static Plane piece(ChartGrid grid, Frame frame, Point middle, double reduction, Calibration calibration) {
        Point one = grid.middle(18);
        Point other = grid.middle(23);
        boolean level = Math.abs(other.x() - one.x()) > Math.abs(other.y() - one.y());
        double width = (level ? ALONG : ACROSS) * grid.pitchPixels();
        double height = (level ? ACROSS : ALONG) * grid.pitchPixels();
        Window window =
                Window.of(frame, middle.x() + 0.5 - width, middle.y() + 0.5 - height, 2 * width, 2 * height, reduction);
        return Indices.luminance(calibration.light(window.picture()));
    }
}
