package fibril.photo.compare;

import fibril.photo.Chart;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.Readings;
import fibril.photo.chart.ChartGrid;
import fibril.photo.chart.ChartReader;
import fibril.photo.chart.GridEdges;
import fibril.photo.colour.Calibration;
import fibril.photo.colour.ReferenceChart;
import fibril.photo.image.Point;
import fibril.photo.image.Polygon;
import fibril.photo.read.Window;
import fibril.photo.sight.Sight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chart of one photograph and what it says of the camera. Without one, or with one that cannot be believed, the file is
 * taken at its word, and only contrasts within the photograph are given.
 */
record ChartSeen(Optional<ChartGrid> grid, Calibration calibration, List<GateReading> gates) {

    /** The detector misses charts that are small in a large picture, and some that are large. */
    private static final List<Integer> SIZES = List.of(1000, 1800);

    private static final double SHARPEST = 0.5;
    /** From the middle of the outer patches to beyond the edge of the board and its shadow, in pitches. */
    private static final double BOARD = 1.3;

    ChartSeen {
        gates = List.copyOf(gates);
    }

    static ChartSeen notAsked() {
        return new ChartSeen(Optional.empty(), new Calibration.Assumed(), List.of());
    }

    static ChartSeen in(Photograph photograph, Chart chart, Sight sight) {
        Optional<ChartGrid> grid = photograph
                .shot()
                .chartCorners()
                .map(corners -> corners.inOrder().stream()
                        .map(place -> new Point(
                                place.across() * photograph.frame().width() - 0.5,
                                place.down() * photograph.frame().height() - 0.5))
                        .toList())
                .map(corners -> ChartGrid.at(corners, photograph.frame()))
                .orElseGet(() -> found(photograph, sight));
        if (grid.isEmpty()) {
            return new ChartSeen(
                    grid, new Calibration.Assumed(), List.of(withheld(photograph, Gate.CHART, "none", "one")));
        }
        ReferenceChart colours = switch (chart.edition()) {
            case FROM_2014 -> ReferenceChart.colorChecker();
            case BEFORE_2014 -> ReferenceChart.colorCheckerBefore2014();
        };
        return switch (Calibration.fit(colours, ChartReader.read(grid.get(), photograph.frame()), photograph.which())) {
            case Calibration.Result.Calibrated(Calibration.ByChart by) -> new ChartSeen(grid, by, by.readings());
            case Calibration.Result.Refused(GateReading why) ->
                new ChartSeen(grid, new Calibration.Assumed(), List.of(why));
        };
    }

    private static Optional<ChartGrid> found(Photograph photograph, Sight sight) {
        for (int size : SIZES) {
            Window window = Window.whole(photograph.frame(), size);
            Optional<ChartGrid> grid = sight.chart(FacesSeen.frame(window))
                    .map(corners -> corners.stream().map(window::inFrame).toList())
                    .flatMap(corners -> ChartGrid.at(corners, photograph.frame()));
            if (grid.isPresent()) return grid;
        }
        return Optional.empty();
    }

    /** Where its board lies in {@code window}: it is nobody's skin. */
    Optional<Polygon> board(Window window) {
        return grid.map(where -> new Polygon(Stream.of(
                        new Point(-BOARD, -BOARD),
                        new Point(ChartGrid.COLUMNS - 1 + BOARD, -BOARD),
                        new Point(ChartGrid.COLUMNS - 1 + BOARD, ChartGrid.ROWS - 1 + BOARD),
                        new Point(-BOARD, ChartGrid.ROWS - 1 + BOARD))
                .map(where.map())
                .map(window::inside)
                .toList()));
    }

    /** Leave-one-out mean ΔE00. */
    Optional<Double> residual() {
        return calibration instanceof Calibration.ByChart by ? Optional.of(by.leaveOneOut()) : Optional.empty();
    }

    /**
     * How blurred the edges of the chart are, in pixels of a window that is {@code reduction} times smaller; not a number where
     * unknown. A pixel is not smaller than itself: what is sharper than half of one is all alike.
     */
    double blur(Photograph photograph, double reduction) {
        return grid.map(where -> Math.max(SHARPEST, GridEdges.sigma(where, photograph.frame(), reduction, calibration)))
                .orElse(Double.NaN);
    }

    private static GateReading withheld(Photograph photograph, Gate gate, String found, String limit) {
        GateReading refused = Readings.refused(gate, photograph.which(), found, limit);
        return new GateReading(gate, photograph.which(), Verdict.WITHHELD, refused.value(), found, limit);
    }
}
