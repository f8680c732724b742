package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Axis;
import fibril.clinic.web.Chart.Band;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Limit;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Moment;
import fibril.clinic.web.Chart.Reach;
import fibril.clinic.web.Chart.Tick;
import fibril.clinic.web.NiceAxis;
import fibril.clinic.web.Words;
import fibril.forecast.DayInterval;
import fibril.forecast.Expectation;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws what is expected over the months: the scale of the concern, and collagen. */
final class ForecastCharts {

    private static final int MONTH = 30;
    private static final int EVERY_DAYS = 6;

    private final Words words;
    private final Figures figures;

    ForecastCharts(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    ChartPart outcome(Outcome.OnScale on, Expectation expectation, Atlas atlas) {
        Scale.Direction direction =
                atlas.findScale(on.scale()).map(Scale::direction).orElse(Scale.Direction.NONE);
        String scale = ForecastSentences.scaleName(on.scale(), atlas);
        List<Outcome.Point> points = on.points();
        Axis up = NiceAxis.even(
                words.t("forecast.chart.outcome.axis." + direction.name()),
                points.stream().mapToDouble(p -> p.change().p05()).min().orElse(0),
                Math.max(
                        0,
                        points.stream().mapToDouble(p -> p.change().p95()).max().orElse(0)),
                figures::signed);
        boolean down = direction == Scale.Direction.LOWER_IS_BETTER;
        Chart chart = new Chart(
                "forecast-outcome-" + expectation.plan().area(),
                words.t("forecast.chart.outcome", scale),
                words.t("forecast.chart.outcome.description", scale),
                months(expectation.plan().horizonDays()),
                up,
                List.of(
                        new Band(
                                words.t("forecast.chart.person"),
                                reaches(points, Outcome.Point::change),
                                down ? "" : words.t("forecast.chart.person"),
                                down ? words.t("forecast.chart.person") : ""),
                        new Band(
                                words.t("forecast.chart.study"),
                                reaches(points, Outcome.Point::studyMean),
                                down ? words.t("forecast.chart.study") : "",
                                down ? "" : words.t("forecast.chart.study"))),
                List.of(Line.curve(
                        words.t("forecast.chart.middle"),
                        points.stream()
                                .map(p -> new Dot(p.day(), p.studyMean().p50(), ""))
                                .toList())),
                List.of(new Limit(
                        words.t("forecast.chart.noChange"),
                        0,
                        0,
                        expectation.plan().horizonDays())),
                sessions(expectation));
        return new ChartPart(
                chart.title(),
                words.t("forecast.chart.outcome.lead"),
                chart,
                List.of(
                        words.t("forecast.table.month"),
                        words.t("forecast.table.person"),
                        words.t("forecast.table.study"),
                        words.t("forecast.table.chance")),
                on.monthly().stream().map(p -> outcomeRow(p, direction)).toList());
    }

    private List<String> outcomeRow(Outcome.Point point, Scale.Direction direction) {
        Interval chance = point.chanceOfOneGrade();
        return List.of(
                Integer.toString(ForecastSentences.monthOf(point)),
                figures.change(point.change(), direction),
                figures.change(point.studyMean(), direction),
                words.t(
                        "forecast.table.chanceRange",
                        figures.inTen(chance.p50()),
                        figures.endInTen(chance.p05()),
                        figures.endInTen(chance.p95())));
    }

    private static List<Reach> reaches(List<Outcome.Point> points, Function<Outcome.Point, Interval> which) {
        return points.stream()
                .map(p ->
                        new Reach(p.day(), which.apply(p).p05(), which.apply(p).p95()))
                .toList();
    }

    ChartPart collagen(Expectation expectation) {
        List<DayInterval> thinned = thinned(expectation);
        Axis up = NiceAxis.even(
                words.t("forecast.chart.collagen.axis"),
                lowest(thinned, day -> day.value().p05() - 1),
                -lowest(thinned, day -> 1 - day.value().p95()),
                figures::gain);
        Chart chart = new Chart(
                "forecast-collagen-" + expectation.plan().area(),
                words.t("forecast.chart.collagen"),
                words.t("forecast.chart.collagen.description"),
                months(expectation.plan().horizonDays()),
                up,
                List.of(new Band(
                        words.t("forecast.chart.nineInTen"),
                        thinned.stream()
                                .map(day -> new Reach(
                                        day.day(),
                                        day.value().p05() - 1,
                                        day.value().p95() - 1))
                                .toList(),
                        "",
                        "")),
                List.of(Line.curve(
                        words.t("forecast.chart.middle"),
                        thinned.stream()
                                .map(day -> new Dot(day.day(), day.value().p50() - 1, ""))
                                .toList())),
                List.of(new Limit(
                        words.t("forecast.chart.untreated"),
                        0,
                        0,
                        expectation.plan().horizonDays())),
                sessions(expectation));
        return new ChartPart(
                chart.title(),
                words.t("forecast.chart.collagen.lead"),
                chart,
                List.of(
                        words.t("forecast.table.month"),
                        words.t("forecast.table.middle"),
                        words.t("forecast.table.nineInTen")),
                expectation.collagen().stream()
                        .filter(day -> day.day() % (2 * MONTH) == 0)
                        .map(day -> List.of(
                                Integer.toString(day.day() / MONTH),
                                figures.gain(day.value().p50() - 1),
                                figures.gains(day.value())))
                        .toList());
    }

    /** Every few days, the days of the sessions and those before them, which are where the curve jumps. */
    private static List<DayInterval> thinned(Expectation expectation) {
        Set<Integer> sessions = Set.copyOf(expectation.plan().sessionDays());
        int last = expectation.collagen().getLast().day();
        return expectation.collagen().stream()
                .filter(day -> day.day() % EVERY_DAYS == 0
                        || day.day() == last
                        || sessions.contains(day.day())
                        || sessions.contains(day.day() + 1))
                .toList();
    }

    private static double lowest(List<DayInterval> days, ToDoubleFunction<DayInterval> which) {
        return Math.min(0, days.stream().mapToDouble(which).min().orElse(0));
    }

    private Axis months(int horizonDays) {
        int every = horizonDays > 400 ? 6 : 3;
        List<Tick> ticks = IntStream.rangeClosed(0, horizonDays / MONTH)
                .filter(month -> month % every == 0)
                .mapToObj(month -> new Tick(month * MONTH, Integer.toString(month)))
                .toList();
        return Axis.even(words.t("forecast.chart.months"), 0, horizonDays, ticks);
    }

    private static List<Moment> sessions(Expectation expectation) {
        List<Integer> days = expectation.plan().sessionDays();
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Moment(days.get(i), days.size() <= 8 ? Integer.toString(i + 1) : ""))
                .toList();
    }
}
