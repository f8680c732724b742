package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Series;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Draws one scale over time: a line for each rater, or for each category where there is no total. */
final class SeriesChart {

    /** Closer than this share of the axis, two days cannot both be written below it. */
    private static final double ROOM_FOR_A_DAY = 0.22;

    /** Room beside the first and last day, as shares of the time between, for what is written at them. */
    private static final double BEFORE = 0.18;

    private static final double AFTER = 0.1;

    private static final int MOST_STEPS = 6;

    private final Scale scale;
    private final MeasureWords figures;
    private final Words words;

    SeriesChart(Scale scale, MeasureWords figures, Words words) {
        this.scale = scale;
        this.figures = figures;
        this.words = words;
    }

    /** None while everything was measured on one day: a single point is no course. */
    Optional<Chart> of(Series series, String id, String title) {
        LocalDate first = series.measurements().getFirst().on();
        LocalDate last = series.last().on();
        if (!first.isBefore(last)) return Optional.empty();
        List<Chart.Line> lines = lines(series);
        if (lines.isEmpty() || lines.size() > Chart.MOST_LINES) return Optional.empty();
        return Optional.of(new Chart(
                id + "-chart",
                words.t("measure.chart.title", title),
                description(series),
                across(series, first, last),
                up(lines),
                lines,
                List.of()));
    }

    private List<Chart.Line> lines(Series series) {
        Map<String, List<Chart.Dot>> dots = new LinkedHashMap<>();
        for (Measurement m : series.measurements()) {
            m.total()
                    .ifPresentOrElse(
                            total -> dots.computeIfAbsent(figures.rater(m.rater()), n -> new ArrayList<>())
                                    .add(dot(m, total)),
                            () -> byCategory(m, dots));
        }
        return dots.entrySet().stream()
                .map(line -> new Chart.Line(line.getKey(), line.getValue()))
                .toList();
    }

    private void byCategory(Measurement m, Map<String, List<Chart.Dot>> dots) {
        for (Scale.Item item : scale.items()) {
            Double figure = m.items().get(item.id());
            if (figure != null && item.compared()) {
                dots.computeIfAbsent(item.label(), n -> new ArrayList<>()).add(dot(m, figure));
            }
        }
    }

    private Chart.Dot dot(Measurement m, double figure) {
        String number = words.number(figure);
        boolean baseline = m.occasion() == Occasion.BASELINE;
        return new Chart.Dot(
                m.on().toEpochDay(), figure, baseline ? words.t("measure.chart.baseline", number) : number);
    }

    private Chart.Axis across(Series series, LocalDate first, LocalDate last) {
        double length = last.toEpochDay() - first.toEpochDay();
        List<Chart.Tick> ticks = new ArrayList<>();
        ticks.add(tick(first));
        for (Measurement m : series.measurements()) {
            double sinceTick = m.on().toEpochDay() - ticks.getLast().at();
            double untilLast = last.toEpochDay() - m.on().toEpochDay();
            boolean room = sinceTick >= length * ROOM_FOR_A_DAY && untilLast >= length * ROOM_FOR_A_DAY;
            if (room) ticks.add(tick(m.on()));
        }
        ticks.add(tick(last));
        return Chart.Axis.even("", first.toEpochDay() - length * BEFORE, last.toEpochDay() + length * AFTER, ticks);
    }

    private Chart.Tick tick(LocalDate day) {
        return new Chart.Tick(day.toEpochDay(), words.day(day));
    }

    private Chart.Axis up(List<Chart.Line> lines) {
        double from = scale.range().map(Scale.Grid::min).orElse(0.0);
        double to = scale.range().map(Scale.Grid::max).orElseGet(() -> Math.max(1, highest(lines)));
        double span = to - from;
        double step = span <= MOST_STEPS ? 1 : span / 4;
        List<Chart.Tick> ticks = DoubleStream.iterate(from, at -> at <= to + step / 1000, at -> at + step)
                .mapToObj(at -> new Chart.Tick(at, words.number(Math.rint(at * 100) / 100)))
                .toList();
        return Chart.Axis.even(figures.direction(scale.direction()), from, to, ticks);
    }

    private static double highest(List<Chart.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Chart.Dot::up)
                .max()
                .orElse(1);
    }

    private String description(Series series) {
        List<String> points = series.measurements().stream()
                .map(m -> words.t("measure.chart.point", words.day(m.on()), figures.figure(scale, m)))
                .toList();
        return String.join("; ", points) + ". " + figures.direction(series.direction());
    }
}
