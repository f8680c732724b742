package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.treat.Photograph;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Change over time: every later photograph held against one and the same first one, with the noise band as a ribbon. */
@Component
class PairTrends {

    /** One later photograph is a pair, not a course of time. */
    private static final int LEAST_POINTS = 2;

    private static final int MOST_TRENDS = 8;
    private static final double ROOM = 1.25;
    private static final double BESIDE = 0.12;

    private final PairWords figures;
    private final Words words;

    PairTrends(Words words) {
        this.words = words;
        this.figures = new PairWords(words);
    }

    private record At(PairsPages.Compared compared, PairFigures.Figure figure) {
        LocalDate day(Words words) {
            return words.dayOf(compared.pair().after().takenAt());
        }
    }

    /** Those that leave their band come first: what did not move is not what somebody looks for. */
    List<PairsPage.Trend> of(List<PairsPages.Compared> compared) {
        Map<String, List<At>> series = new LinkedHashMap<>();
        compared.stream()
                .sorted(Comparator.comparing(one -> one.pair().after().takenAt()))
                .flatMap(one -> one.result().figures().figures().stream()
                        .filter(figure ->
                                ResultCards.MAIN.contains(figure.measure().id()))
                        .map(figure -> new At(one, figure)))
                .forEach(at -> series.computeIfAbsent(key(at), name -> new ArrayList<>())
                        .add(at));
        return series.values().stream()
                .filter(this::isACourse)
                .sorted(Comparator.comparing(PairTrends::isStill))
                .limit(MOST_TRENDS)
                .map(this::trend)
                .toList();
    }

    private static String key(At at) {
        return at.compared().pair().before().id()
                + at.figure().measure().id()
                + at.figure().region();
    }

    private boolean isACourse(List<At> points) {
        return points.stream().map(at -> at.day(words)).distinct().count() >= LEAST_POINTS;
    }

    private static boolean isStill(List<At> points) {
        return points.stream().noneMatch(at -> at.figure().leavesTheBand());
    }

    private PairsPage.Trend trend(List<At> points) {
        PairFigures.Figure figure = points.getFirst().figure();
        Photograph before = points.getFirst().compared().pair().before();
        String name = words.t(
                "pair.trend",
                ResultCards.sentence(figure.measure().words()),
                figure.region(),
                words.t("treat.view." + before.view()),
                words.day(before.takenAt()));
        return new PairsPage.Trend(
                name,
                chart(name, before, points),
                points.stream().map(this::point).toList());
    }

    private PairsPage.Point point(At at) {
        return new PairsPage.Point(
                words.day(at.day(words)),
                figures.change(at.figure()),
                figures.band(at.figure()),
                figures.says(at.figure()),
                PairDesk.address(at.compared().pair()));
    }

    private Chart chart(String name, Photograph before, List<At> points) {
        long start = words.dayOf(before.takenAt()).toEpochDay();
        long end = points.getLast().day(words).toEpochDay();
        double room = Math.max(1, end - start) * BESIDE;
        double reach = ROOM
                * points.stream()
                        .mapToDouble(at -> Math.max(
                                Math.abs(at.figure().change()), at.figure().band()))
                        .max()
                        .orElse(1);
        PairFigures.Figure first = points.getFirst().figure();
        List<Chart.Reach> reaches = new ArrayList<>();
        reaches.add(new Chart.Reach(start, -first.band(), first.band()));
        points.forEach(at -> reaches.add(new Chart.Reach(
                at.day(words).toEpochDay(), -at.figure().band(), at.figure().band())));
        List<Chart.Dot> dots = Stream.concat(
                        Stream.of(new Chart.Dot(start, 0, "")),
                        points.stream()
                                .map(at -> new Chart.Dot(
                                        at.day(words).toEpochDay(), at.figure().change(), figures.change(at.figure()))))
                .toList();
        return new Chart(
                "trend-" + before.id() + "-" + first.measure().id() + "-"
                        + first.region().replaceAll("\\W+", "-"),
                name,
                description(points),
                Chart.Axis.even("", start - room, end + room, days(before, points)),
                Chart.Axis.even(words.t("pair.trend.up"), -reach, reach, List.of(new Chart.Tick(0, "0"))),
                List.of(new Chart.Band(words.t("pair.trend.band"), reaches, words.t("pair.trend.band"), "")),
                List.of(new Chart.Line(words.t("pair.trend.line"), dots)),
                List.of(),
                List.of());
    }

    private List<Chart.Tick> days(Photograph before, List<At> points) {
        return List.of(
                tick(words.dayOf(before.takenAt())), tick(points.getLast().day(words)));
    }

    private Chart.Tick tick(LocalDate day) {
        return new Chart.Tick(day.toEpochDay(), words.day(day));
    }

    private String description(List<At> points) {
        return String.join(
                "; ",
                points.stream()
                        .map(at -> words.t(
                                "pair.trend.point",
                                words.day(at.day(words)),
                                figures.change(at.figure()),
                                figures.band(at.figure())))
                        .toList());
    }
}
