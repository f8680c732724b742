package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Axis;
import fibril.clinic.web.Chart.Band;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Limit;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Reach;
import fibril.clinic.web.Chart.Spread;
import fibril.clinic.web.Chart.Tick;
import fibril.clinic.web.NiceAxis;
import fibril.clinic.web.Words;
import fibril.forecast.Expectation;
import fibril.forecast.HourInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Draws what is expected over the hours after one session: redness, and the skin's seal. */
final class RecoveryHours {

    private static final double REDNESS_GONE = 0.5;
    private static final List<Integer> HOURS = List.of(0, 12, 24, 48, 72, 120, 168, 240, 336);

    private final Words words;
    private final Figures figures;

    RecoveryHours(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    ChartPart redness(Expectation expectation) {
        List<HourInterval> hours = shown(expectation.recovery().redness());
        return hourly(
                "redness",
                hours,
                Axis.even(words.t("forecast.chart.redness.axis"), 0, 4, levels()),
                new Limit(
                        words.t("forecast.chart.redness.gone"),
                        REDNESS_GONE,
                        0,
                        hours.getLast().hour()),
                value -> figures.rounded(value, 1));
    }

    ChartPart barrier(Expectation expectation) {
        List<HourInterval> hours = shown(expectation.recovery().waterLoss());
        double most =
                hours.stream().mapToDouble(hour -> hour.value().p95()).max().orElse(2);
        return hourly(
                "barrier",
                hours,
                NiceAxis.even(words.t("forecast.chart.barrier.axis"), 0, most, words::number),
                new Limit(
                        words.t("forecast.chart.barrier.normal"),
                        1,
                        0,
                        hours.getLast().hour()),
                value -> figures.rounded(value, 1));
    }

    private ChartPart hourly(
            String name, List<HourInterval> hours, Axis up, Limit limit, DoubleFunction<String> number) {
        String key = "forecast.chart." + name;
        double last = hours.getLast().hour();
        Chart chart = new Chart(
                "forecast-" + name,
                words.t(key),
                words.t(key + ".description"),
                new Axis(words.t("forecast.chart.since"), 0, last, hourTicks(last), Spread.EARLY),
                up,
                List.of(new Band(
                        words.t("forecast.chart.nineInTen"),
                        hours.stream()
                                .map(hour -> new Reach(
                                        hour.hour(),
                                        hour.value().p05(),
                                        hour.value().p95()))
                                .toList(),
                        "",
                        "")),
                List.of(Line.curve(
                        "",
                        hours.stream()
                                .map(hour -> new Dot(hour.hour(), hour.value().p50(), ""))
                                .toList())),
                List.of(limit),
                List.of());
        return new ChartPart(
                chart.title(),
                words.t(key + ".lead"),
                chart,
                List.of(
                        words.t("forecast.table.time"),
                        words.t("forecast.table.middle"),
                        words.t("forecast.table.nineInTen")),
                nearest(hours, last).stream()
                        .map(hour -> List.of(
                                figures.time(hour.hour()),
                                number.apply(hour.value().p50()),
                                words.t(
                                        "forecast.range",
                                        number.apply(hour.value().p05()),
                                        number.apply(hour.value().p95()))))
                        .toList());
    }

    /** A fortnight at most: later hours are a flat line. */
    private static List<HourInterval> shown(List<HourInterval> all) {
        List<HourInterval> within =
                all.stream().filter(hour -> hour.hour() <= HOURS.getLast()).toList();
        return within.size() < 2 ? all : within;
    }

    private static List<HourInterval> nearest(List<HourInterval> hours, double last) {
        List<HourInterval> rows = new ArrayList<>();
        for (int wanted : HOURS) {
            if (wanted > last) break;
            hours.stream()
                    .min(Comparator.comparingDouble(hour -> Math.abs(hour.hour() - wanted)))
                    .filter(hour -> !rows.contains(hour))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private List<Tick> hourTicks(double last) {
        return IntStream.of(0, 12, 24, 48, 72, 168, 336)
                .filter(hour -> hour <= last)
                .mapToObj(hour -> new Tick(
                        hour,
                        hour < 48 ? words.t("forecast.chart.hour", hour) : words.t("forecast.chart.day", hour / 24)))
                .toList();
    }

    private static List<Tick> levels() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(level -> new Tick(level, Integer.toString(level)))
                .toList();
    }
}
