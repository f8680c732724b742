package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.plan.pages.forecast.ComparisonPage.Row;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.NiceAxis;
import fibril.clinic.web.Words;
import fibril.forecast.Comparison;
import fibril.forecast.Comparison.Side;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts plans side by side, row by row. */
final class ComparisonRows {

    private static final int MONTH = 30;

    private final Words words;
    private final Figures figures;
    private final Atlas atlas;
    private final List<ZonePlan> plans;
    private final Comparison comparison;

    ComparisonRows(Words words, Atlas atlas, List<ZonePlan> plans, Comparison comparison) {
        this.words = words;
        this.figures = new Figures(words);
        this.atlas = atlas;
        this.plans = plans;
        this.comparison = comparison;
    }

    Comparison comparison() {
        return comparison;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                words.t("forecast.compare.plan"),
                plans.stream()
                        .map(plan -> words.t(
                                "forecast.compare.inWords",
                                words.mm(plan.zone().depthMm()),
                                plan.sessions(),
                                plan.spacingDays()))
                        .toList()));
        rows.add(row("chance", this::chance));
        rows.add(row("person", this::person));
        rows.add(row("gain", side -> figures.gain(side.gain().p50()) + " (" + range(side.gain()) + ")"));
        rows.add(row("over", side -> range(side.gainOverFirst())));
        rows.add(row("downtime", side -> figures.times(side.downtimeHours())));
        rows.add(row(
                "hurt",
                side -> figures.percent(side.injuredShare().p50()) + " (" + figures.percents(side.injuredShare())
                        + ")"));
        return rows;
    }

    private Row row(String key, Function<Side.Figures, String> cell) {
        List<String> cells = new ArrayList<>();
        for (Side side : comparison.sides()) {
            cells.add(
                    switch (side) {
                        case Side.Figures found -> key.equals("over") && cells.isEmpty() ? "–" : cell.apply(found);
                        case Side.Refused refused ->
                            refused.refusals().getFirst().words();
                    });
        }
        return new Row(words.t("forecast.compare." + key), cells);
    }

    private String range(Interval gain) {
        return words.t("forecast.range", figures.gain(gain.p05()), figures.gain(gain.p95()));
    }

    private String chance(Side.Figures side) {
        return verdict(side)
                .map(point -> words.t(
                        "forecast.compare.chanceBy",
                        figures.inTen(point.chanceOfOneGrade().p50()),
                        figures.endInTen(point.chanceOfOneGrade().p05()),
                        figures.endInTen(point.chanceOfOneGrade().p95()),
                        ForecastSentences.monthOf(point)))
                .orElseGet(() -> words.t("forecast.compare.noScale"));
    }

    private String person(Side.Figures side) {
        return verdict(side)
                .map(point -> figures.change(point.change(), direction(side.outcome())))
                .orElseGet(() -> words.t("forecast.compare.noScale"));
    }

    private Optional<Outcome.Point> verdict(Side.Figures side) {
        return side.outcome() instanceof Outcome.OnScale on
                ? ForecastSentences.verdict(on, plans.getFirst())
                : Optional.empty();
    }

    private Scale.Direction direction(Outcome outcome) {
        return outcome instanceof Outcome.OnScale on
                ? atlas.findScale(on.scale()).map(Scale::direction).orElse(Scale.Direction.NONE)
                : Scale.Direction.NONE;
    }

    /** The middles on the scale; their ranges stand in the table, for laid over each other nobody could read them. */
    Optional<Chart> chart(List<String> names) {
        List<Line> lines = new ArrayList<>();
        int horizon = MONTH;
        for (int i = 0; i < comparison.sides().size(); i++) {
            if (comparison.sides().get(i) instanceof Side.Figures side
                    && side.outcome() instanceof Outcome.OnScale on) {
                lines.add(Line.curve(
                        names.get(i),
                        on.points().stream()
                                .map(point ->
                                        new Dot(point.day(), point.studyMean().p50(), ""))
                                .toList()));
                horizon = Math.max(horizon, on.points().getLast().day());
            }
        }
        if (lines.isEmpty()) return Optional.empty();
        Scale.Direction direction = comparison.sides().stream()
                .flatMap(side -> side instanceof Side.Figures found
                        ? List.of(found.outcome()).stream()
                        : List.<Outcome>of().stream())
                .map(this::direction)
                .findFirst()
                .orElse(Scale.Direction.NONE);
        double low = lines.stream()
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Dot::up)
                .min()
                .orElse(0);
        double high = lines.stream()
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Dot::up)
                .max()
                .orElse(0);
        return Optional.of(new Chart(
                "comparison",
                words.t("forecast.compare.chart"),
                words.t("forecast.compare.chart.description"),
                Chart.Axis.even(
                        words.t("forecast.chart.months"),
                        0,
                        horizon,
                        IntStream.rangeClosed(0, horizon / (3 * MONTH))
                                .mapToObj(i -> new Chart.Tick(i * 3 * MONTH, Integer.toString(i * 3)))
                                .toList()),
                NiceAxis.even(
                        words.t("forecast.chart.outcome.axis." + direction.name()),
                        Math.min(0, low),
                        Math.max(0, high),
                        figures::signed),
                List.of(),
                lines,
                List.of(),
                List.of()));
    }
}
