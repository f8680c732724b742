package fibril.clinic.web;

import fibril.clinic.web.Chart.Band;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Limit;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Reach;
import fibril.clinic.web.Chart.Stroke;
import fibril.clinic.web.Chart.Tick;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart as coordinates in a picture of 420 × 224, ready to be written into SVG. */
public record ChartDrawing(
        List<Text> acrossTicks,
        List<Text> upTicks,
        List<String> grid,
        List<Area> bands,
        List<Drawn> lines,
        List<Level> limits,
        List<Text> moments,
        List<Text> names) {

    private static final double LEFT = 32, RIGHT = 404, TOP = 30, BOTTOM = 184;
    private static final double LABEL_ABOVE = 9, LABEL_BELOW = 18;

    public record Text(String x, String y, String words) {}

    /** {@code kind} is 0 for the outer and 1 for the inner band. */
    public record Area(int kind, String name, String outline) {}

    /** {@code kind} is the number of the line, 0 to 3, which has a shape and an ink of its own. */
    public record Drawn(int kind, String name, boolean curve, String points, List<String> shapes, List<Text> labels) {}

    public record Level(String name, String x1, String x2, String y) {}

    public static ChartDrawing of(Chart chart) {
        return new ChartDrawing(
                chart.across().ticks().stream()
                        .map(tick -> new Text(x(chart, tick.at()), n(BOTTOM + 16), tick.label()))
                        .toList(),
                chart.up().ticks().stream()
                        .map(tick -> new Text(n(LEFT - 8), n(yOf(chart, tick.at()) + 4), tick.label()))
                        .toList(),
                chart.up().ticks().stream()
                        .map(Tick::at)
                        .map(at -> n(yOf(chart, at)))
                        .toList(),
                IntStream.range(0, chart.bands().size())
                        .mapToObj(kind -> area(chart, kind))
                        .toList(),
                IntStream.range(0, chart.lines().size())
                        .mapToObj(kind -> drawn(chart, kind))
                        .toList(),
                chart.limits().stream().map(limit -> level(chart, limit)).toList(),
                chart.moments().stream()
                        .map(moment -> new Text(x(chart, moment.across()), n(BOTTOM), moment.name()))
                        .toList(),
                names(chart));
    }

    /** The shape of a line's dots, drawn round 0 | 0: circle, square, triangle, diamond. */
    public static String shape(int kind) {
        return switch (kind) {
            case 0 -> "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z";
            case 1 -> "M-4 -4h8v8h-8z";
            case 2 -> "M0 -5.5L5 4h-10z";
            default -> "M0 -5.5L5.5 0L0 5.5L-5.5 0z";
        };
    }

    private static Area area(Chart chart, int kind) {
        Band band = chart.bands().get(kind);
        Stream<String> above = band.reaches().stream().map(reach -> point(chart, reach.across(), reach.high()));
        Stream<String> below =
                band.reaches().reversed().stream().map(reach -> point(chart, reach.across(), reach.low()));
        return new Area(kind, band.name(), Stream.concat(above, below).collect(Collectors.joining(" ")));
    }

    private static Drawn drawn(Chart chart, int kind) {
        Line line = chart.lines().get(kind);
        boolean curve = line.stroke() == Stroke.CURVE;
        String points = line.dots().stream()
                .map(dot -> point(chart, dot.across(), dot.up()))
                .collect(Collectors.joining(" "));
        return new Drawn(
                kind,
                line.name(),
                curve,
                points,
                curve
                        ? List.of()
                        : line.dots().stream().map(dot -> place(chart, dot)).toList(),
                line.dots().stream()
                        .filter(dot -> !dot.label().isEmpty())
                        .map(dot -> label(chart, dot))
                        .toList());
    }

    private static String place(Chart chart, Dot dot) {
        return "translate(" + x(chart, dot.across()) + " " + n(yOf(chart, dot.up())) + ")";
    }

    private static Text label(Chart chart, Dot dot) {
        double y = yOf(chart, dot.up());
        boolean roomAbove = y - LABEL_ABOVE > TOP;
        return new Text(x(chart, dot.across()), n(roomAbove ? y - LABEL_ABOVE : y + LABEL_BELOW), dot.label());
    }

    private static Level level(Chart chart, Limit limit) {
        return new Level(
                limit.name(), x(chart, limit.fromAcross()), x(chart, limit.toAcross()), n(yOf(chart, limit.up())));
    }

    /** What stands at the right end of bands and curves, each beside what it names. */
    private static List<Text> names(Chart chart) {
        EndNames names = new EndNames(TOP, BOTTOM);
        for (Band band : chart.bands()) {
            Reach last = band.reaches().getLast();
            names.above(yOf(chart, last.high()), band.upper());
            names.below(yOf(chart, last.low()), band.lower());
        }
        for (Line line : chart.lines()) {
            if (line.stroke() == Stroke.CURVE && !line.dots().isEmpty()) {
                names.above(yOf(chart, line.dots().getLast().up()), line.name());
            }
        }
        return names.placed().stream()
                .map(name -> new Text(n(RIGHT), n(name.y()), name.words()))
                .toList();
    }

    private static String point(Chart chart, double across, double up) {
        return x(chart, across) + "," + n(yOf(chart, up));
    }

    private static String x(Chart chart, double across) {
        return n(LEFT + (RIGHT - LEFT) * chart.across().share(across));
    }

    private static double yOf(Chart chart, double up) {
        return BOTTOM - (BOTTOM - TOP) * chart.up().share(up);
    }

    private static String n(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
