package fibril.clinic.measure.pages;

import fibril.clinic.measure.AgainstExpected;
import fibril.clinic.measure.AgainstExpected.Held;
import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Series;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.KeptForecast;
import fibril.clinic.plan.KeptForecast.Said;
import fibril.clinic.plan.KeptForecasts;
import fibril.clinic.plan.pages.forecast.Figures;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Band;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Reach;
import fibril.clinic.web.Mark;
import fibril.clinic.web.NiceAxis;
import fibril.clinic.web.Words;
import fibril.forecast.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Holds the measurements of a course against the forecast that was kept with it before it began. */
@Component
public class ExpectedParts {

    private static final int MONTH = 30;
    private static final int QUARTER = 3 * MONTH;

    private final KeptForecasts kept;
    private final LooksOf looks;
    private final Words words;
    private final Figures figures;

    public ExpectedParts(KeptForecasts kept, LooksOf looks, Words words) {
        this.kept = kept;
        this.looks = looks;
        this.words = words;
        this.figures = new Figures(words);
    }

    public List<ExpectedPart> of(Course course, List<Series> all) {
        List<LocalDate> sessions = looks.sessionDays(course);
        if (sessions.isEmpty()) return List.of();
        Optional<KeptForecast> forecast = kept.ofCourse(course.id()).stream()
                .filter(one -> one.said() instanceof Said.Expected said && said.outcome() instanceof Outcome.OnScale)
                .findFirst();
        if (forecast.isEmpty()
                || !(forecast.get().said() instanceof Said.Expected said)
                || !(said.outcome() instanceof Outcome.OnScale on)) {
            return List.of();
        }
        List<ExpectedPart> parts = new ArrayList<>();
        for (Series series : all) {
            if (!series.scale().equals(on.scale())) continue;
            AgainstExpected against = AgainstExpected.of(on, series, course.id(), sessions.getFirst());
            if (!against.held().isEmpty()) parts.add(part(on, series, against, forecast.get(), parts.size()));
        }
        return parts;
    }

    private ExpectedPart part(
            Outcome.OnScale on, Series series, AgainstExpected against, KeptForecast forecast, int number) {
        return new ExpectedPart(
                words.t("measure.expected.title"),
                chart(on, series, against, forecast.course(), number),
                against.held().stream().map(held -> line(held, series)).toList(),
                words.t("measure.expected.made", words.day(forecast.at())));
    }

    private ExpectedPart.Line line(Held held, Series series) {
        Mark mark = switch (held.place()) {
            case WITHIN -> Mark.OK;
            case BETTER, OUTSIDE -> Mark.INFO;
            case WORSE -> Mark.RAISED;
        };
        return new ExpectedPart.Line(
                mark,
                words.t(
                        "measure.expected." + MeasureWords.key(held.place()),
                        words.day(held.on()),
                        figures.change(held.change(), series.direction()),
                        figures.change(held.range(), series.direction())));
    }

    private Chart chart(Outcome.OnScale on, Series series, AgainstExpected against, UUID course, int number) {
        List<Outcome.Point> points = on.points();
        int last = points.getLast().day();
        return new Chart(
                "expected-" + course + "-" + number,
                words.t("measure.expected.title"),
                words.t("measure.expected.description"),
                Chart.Axis.even(
                        words.t("forecast.chart.months"),
                        0,
                        last,
                        IntStream.rangeClosed(0, last / QUARTER)
                                .mapToObj(i -> new Chart.Tick(i * QUARTER, Integer.toString(i * 3)))
                                .toList()),
                NiceAxis.even(
                        words.t("forecast.chart.outcome.axis."
                                + series.direction().name()),
                        ends(points, against).min().orElse(0),
                        ends(points, against).max().orElse(0),
                        figures::signed),
                List.of(new Band(
                        words.t("measure.expected.band"),
                        points.stream()
                                .map(p -> new Reach(
                                        p.day(), p.change().p05(), p.change().p95()))
                                .toList(),
                        words.t("measure.expected.band"),
                        "")),
                List.of(
                        Line.curve(
                                words.t("forecast.chart.middle"),
                                points.stream()
                                        .map(p -> new Dot(p.day(), p.change().p50(), ""))
                                        .toList()),
                        new Line(
                                words.t("measure.expected.measured"),
                                against.held().stream()
                                        .map(held -> new Dot(held.day(), held.change(), figures.signed(held.change())))
                                        .toList())),
                List.of(),
                List.of());
    }

    private static DoubleStream ends(List<Outcome.Point> points, AgainstExpected against) {
        return DoubleStream.concat(
                DoubleStream.of(0),
                DoubleStream.concat(
                        points.stream()
                                .flatMapToDouble(p -> DoubleStream.of(
                                        p.change().p05(), p.change().p95())),
                        against.held().stream().mapToDouble(Held::change)));
    }
}
