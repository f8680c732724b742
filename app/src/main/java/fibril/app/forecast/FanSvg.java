package fibril.app.forecast;

import fibril.forecast.DayInterval;
import fibril.forecast.Expectation;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Two fan charts one under the other, collagen and the scale, as a picture that stands alone. The outer band holds nine in
 * ten, the line is the median; on the scale the inner band is that of a new study's mean.
 */
final class FanSvg {

    private static final double LEFT = 64;
    private static final double WIDTH = 620;
    private static final double HEIGHT = 200;
    private static final double GAP = 80;
    private static final int TICKS = 4;

    private final Formatter svg = new Formatter(Locale.ROOT);
    private final int horizon;

    private FanSvg(int horizon) {
        this.horizon = horizon;
    }

    static String of(Expectation expected) {
        FanSvg drawing = new FanSvg(expected.plan().horizonDays());
        return drawing.drawn(expected);
    }

    private String drawn(Expectation expected) {
        List<DayInterval> collagen = expected.collagen();
        boolean scale = expected.outcome() instanceof Outcome.OnScale;
        double height = 40 + (scale ? 2 : 1) * (HEIGHT + GAP);
        svg.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 %.0f" role="img" font-family="sans-serif" font-size="13">
                <title>Forecast for %s, %s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """, height, expected.plan().area(), expected.plan().concern());
        Panel first = panel(40, "Collagen of the upper dermis, relative to the untreated self", collagen, List.of(1.0));
        band(first, collagen, DayInterval::day, DayInterval::value, "#9db8d9");
        median(first, collagen, DayInterval::day, day -> day.value().p50());
        if (expected.outcome() instanceof Outcome.OnScale onScale) outcome(onScale, 40 + HEIGHT + GAP);
        sessions(expected.plan().sessionDays(), height);
        svg.format("</svg>\n");
        return svg.toString();
    }

    private void outcome(Outcome.OnScale onScale, double top) {
        List<Outcome.Point> points = onScale.points();
        List<DayInterval> changes = points.stream()
                .map(point -> new DayInterval(point.day(), point.change()))
                .toList();
        List<DayInterval> means = points.stream()
                .map(point -> new DayInterval(point.day(), point.studyMean()))
                .toList();
        Panel panel = panel(
                top,
                "Change on " + onScale.scale() + ": one person (light), mean of a new study (dark)",
                changes,
                List.of(0.0));
        band(panel, changes, DayInterval::day, DayInterval::value, "#d9c7e3");
        band(panel, means, DayInterval::day, DayInterval::value, "#a98bbd");
        median(panel, means, DayInterval::day, day -> day.value().p50());
    }

    private record Panel(double top, double low, double high) {
        double y(double value) {
            return top + HEIGHT * (1 - (value - low) / (high - low));
        }
    }

    private Panel panel(double top, String title, List<DayInterval> values, List<Double> within) {
        double low = values.stream().mapToDouble(day -> day.value().p05()).min().orElse(0);
        double high =
                values.stream().mapToDouble(day -> day.value().p95()).max().orElse(1);
        for (double value : within) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double room = Math.max(0.05, (high - low) * 0.05);
        Panel panel = new Panel(top, low - room, high + room);
        svg.format("<text x=\"%.1f\" y=\"%.1f\" fill=\"#222\">%s</text>\n", LEFT, top - 10, title);
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = panel.low() + (panel.high() - panel.low()) * tick / TICKS;
            double y = panel.y(value);
            svg.format("<path d=\"M%.1f %.1fH%.1f\" stroke=\"#ddd\"/>\n", LEFT, y, LEFT + WIDTH);
            svg.format(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\" fill=\"#444\">%.2f</text>\n",
                    LEFT - 8, y + 4, value);
            int day = horizon * tick / TICKS;
            svg.format(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#444\">day %d</text>\n",
                    x(day), top + HEIGHT + 18, day);
        }
        within.forEach(value -> svg.format(
                "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#666\" stroke-dasharray=\"4 4\"/>\n",
                LEFT, panel.y(value), LEFT + WIDTH));
        return panel;
    }

    private <T> void band(
            Panel panel, List<T> values, Function<T, Integer> day, Function<T, Interval> value, String ink) {
        StringBuilder outline = new StringBuilder();
        for (T one : values)
            outline.append(point(panel, day.apply(one), value.apply(one).p95()));
        for (T one : values.reversed())
            outline.append(point(panel, day.apply(one), value.apply(one).p05()));
        svg.format(
                "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.7\"/>\n",
                outline.toString().strip(), ink);
    }

    private <T> void median(Panel panel, List<T> values, Function<T, Integer> day, Function<T, Double> value) {
        StringBuilder line = new StringBuilder();
        for (T one : values) line.append(point(panel, day.apply(one), value.apply(one)));
        svg.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#222\" stroke-width=\"2\"/>\n",
                line.toString().strip());
    }

    private void sessions(List<Integer> days, double height) {
        for (int day : days) {
            svg.format(
                    "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#b4532a\" stroke-width=\"2\"/>\n",
                    x(day), height - 34, height - 22);
        }
        if (!days.isEmpty()) {
            svg.format("<text x=\"%.1f\" y=\"%.1f\" fill=\"#b4532a\">sessions</text>\n", LEFT, height - 6);
        }
    }

    private String point(Panel panel, int day, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(day), panel.y(value));
    }

    private double x(int day) {
        return LEFT + WIDTH * day / horizon;
    }
}
