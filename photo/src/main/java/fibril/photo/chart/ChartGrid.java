package fibril.photo.chart;

import fibril.photo.image.Point;
import fibril.photo.read.Frame;
import fibril.photo.sight.Projective;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where the 24 patches lie. Corners, found or tapped, are good to a fraction of a patch; then each patch is filled from its
 * middle, and the grid is laid through the middles of what was filled.
 *
 * @param map from the chart, with the pitch of its patches as unit and the middle of the first as zero, to the frame
 */
public record ChartGrid(Projective map) {

    public static final int COLUMNS = 6;
    public static final int ROWS = 4;

    /** Patches are 10/11 of their pitch wide on the Classic; other sizes are alike. */
    private static final double PATCH = 10 / 11.0;

    private static final int ROUNDS = 2;
    private static final double SAME_COLOUR = 18;
    private static final double LEAST_FILLED = 0.6;
    private static final double MOST_FILLED = 1.3;
    private static final int LEAST_PATCHES = 12;

    /** From the outer corners by dark skin, bluish green, black and white; nothing when there is no grid of patches there. */
    public static Optional<ChartGrid> at(List<Point> corners, Frame frame) {
        double edge = PATCH / 2;
        List<Point> inChart = List.of(
                new Point(-edge, -edge),
                new Point(COLUMNS - 1 + edge, -edge),
                new Point(COLUMNS - 1 + edge, ROWS - 1 + edge),
                new Point(-edge, ROWS - 1 + edge));
        Optional<ChartGrid> grid = Optional.of(new ChartGrid(Projective.through(inChart, corners)));
        for (int round = 0; round < ROUNDS; round++) grid = grid.flatMap(rough -> rough.snapped(frame));
        return grid;
    }

    public Point middle(int patch) {
        return map.apply(inChart(patch));
    }

    static Point inChart(int patch) {
        int row = patch / COLUMNS;
        return new Point(patch % COLUMNS, row);
    }

    /** From the middle of patch 1 to that of patch 6, in pixels of the frame. */
    public double rowPixels() {
        return middle(0).distance(middle(COLUMNS - 1));
    }

    double pitchPixels() {
        return rowPixels() / (COLUMNS - 1);
    }

    private Optional<ChartGrid> snapped(Frame frame) {
        List<Point> inChart = new ArrayList<>();
        List<Point> inFrame = new ArrayList<>();
        for (int patch = 0; patch < COLUMNS * ROWS; patch++) {
            Optional<Point> filled = filled(frame, middle(patch));
            if (filled.isEmpty()) continue;
            inChart.add(inChart(patch));
            inFrame.add(filled.get());
        }
        if (inFrame.size() < LEAST_PATCHES) return Optional.empty();
        return Optional.of(new ChartGrid(Projective.through(inChart, inFrame)));
    }

    /** The middle of the area of one colour about {@code start}, when it is as large as a patch. */
    private Optional<Point> filled(Frame frame, Point start) {
        double pitch = pitchPixels();
        int reach = (int) Math.ceil(0.9 * pitch);
        int step = Math.max(1, reach / 24);
        int side = 2 * (reach / step) + 1;
        int x0 = (int) Math.round(start.x()) - reach / step * step;
        int y0 = (int) Math.round(start.y()) - reach / step * step;
        Colour wanted = Colour.around(frame, start, Math.max(1, (int) (0.12 * pitch)));
        boolean[] seen = new boolean[side * side];
        Deque<Integer> edge = new ArrayDeque<>(List.of(side * side / 2));
        seen[side * side / 2] = true;
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        while (!edge.isEmpty()) {
            int at = edge.pop();
            int x = x0 + at % side * step;
            int y = y0 + at / side * step;
            if (!wanted.isAt(frame, x, y)) continue;
            if (at % side == 0 || at % side == side - 1 || at / side == 0 || at / side == side - 1)
                return Optional.empty();
            sumX += x;
            sumY += y;
            count++;
            for (int next : new int[] {at - 1, at + 1, at - side, at + side}) {
                if (!seen[next]) {
                    seen[next] = true;
                    edge.push(next);
                }
            }
        }
        double share = count * step * step / (PATCH * PATCH * pitch * pitch);
        return share < LEAST_FILLED || share > MOST_FILLED
                ? Optional.empty()
                : Optional.of(new Point(sumX / count, sumY / count));
    }

    private record Colour(double red, double green, double blue) {

        static Colour around(Frame frame, Point middle, int reach) {
            double red = 0;
            double green = 0;
            double blue = 0;
            int count = 0;
            for (int y = (int) middle.y() - reach; y <= middle.y() + reach; y++) {
                for (int x = (int) middle.x() - reach; x <= middle.x() + reach; x++) {
                    if (!inside(frame, x, y)) continue;
                    red += frame.red(x, y);
                    green += frame.green(x, y);
                    blue += frame.blue(x, y);
                    count++;
                }
            }
            return new Colour(red / count, green / count, blue / count);
        }

        /** Euclidean in bytes; nothing is alike outside the frame or where there was nothing to begin with. */
        boolean isAt(Frame frame, int x, int y) {
            if (!inside(frame, x, y)) return false;
            double r = frame.red(x, y) - red;
            double g = frame.green(x, y) - green;
            double b = frame.blue(x, y) - blue;
            return r * r + g * g + b * b < SAME_COLOUR * SAME_COLOUR;
        }

        private static boolean inside(Frame frame, int x, int y) {
            return x >= 0 && y >= 0 && x < frame.width() && y < frame.height();
        }
    }
}
