package fibril.clinic.recover.pages;

import fibril.atlas.AppliesDepth;
import fibril.atlas.RedFlag;
import fibril.atlas.RedFlag.Alternative;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Treated;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Axis;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Limit;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Spread;
import fibril.clinic.web.Chart.Tick;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws redness and pain of one session by the hour, against what the atlas's red flags allow at that hour. */
@Component
public class RecoveryCharts {

    private static final double LAST_HOUR = 28 * 24;

    private final CurrentAtlas atlas;
    private final RecoverWords words;

    public RecoveryCharts(CurrentAtlas atlas, RecoverWords words) {
        this.atlas = atlas;
        this.words = words;
    }

    List<Chart> of(Recovery recovery) {
        return Stream.of(chart(recovery, "redness", 4, Answers::redness), chart(recovery, "pain", 10, Answers::pain))
                .filter(chart -> !chart.lines().getFirst().dots().isEmpty())
                .toList();
    }

    private Chart chart(Recovery recovery, String question, int most, Function<Answers, OptionalInt> rating) {
        List<Dot> dots = recovery.told().stream()
                .filter(told -> rating.apply(told.answers()).isPresent())
                .map(told -> dot(recovery.treated(), told, rating))
                .toList();
        return new Chart(
                question + "-" + recovery.session().id(),
                words.t("recover.chart." + question),
                dots.stream()
                        .map(dot -> words.t("recover.chart.dot", words.after((long) dot.across()), dot.label()))
                        .collect(Collectors.joining("; ")),
                new Axis(words.t("recover.chart.since"), 0, LAST_HOUR, hours(), Spread.EARLY),
                Axis.even(words.t("recover.chart." + question + ".axis"), 0, most, levels(most)),
                List.of(new Line(words.t("recover.chart." + question), dots)),
                limits(question, recovery.treated()));
    }

    private static Dot dot(Treated treated, CheckIn told, Function<Answers, OptionalInt> rating) {
        int value = rating.apply(told.answers()).orElseThrow();
        return new Dot(treated.hoursAt(told.at()), value, Integer.toString(value));
    }

    private List<Tick> hours() {
        return IntStream.of(0, 24, 72, 168, 336, 672)
                .mapToObj(hour -> new Tick(
                        hour,
                        hour < 72 ? words.t("recover.chart.hour", hour) : words.t("recover.chart.day", hour / 24)))
                .toList();
    }

    private static List<Tick> levels(int most) {
        return IntStream.rangeClosed(0, most)
                .filter(level -> most <= 5 || level % 2 == 0)
                .mapToObj(level -> new Tick(level, Integer.toString(level)))
                .toList();
    }

    /** From which hour on a rating alone raises a flag. */
    private List<Limit> limits(String question, Treated treated) {
        return atlas.get().redFlags().stream()
                .map(RedFlag::raisedWhen)
                .flatMap(List::stream)
                .filter(way -> way.depth() == AppliesDepth.ALL || way.depth().covers(treated.depth()))
                .filter(way -> way.tests().size() == 1 && way.fromHours() < LAST_HOUR)
                .flatMap(way -> limit(question, way).stream())
                .toList();
    }

    private List<Limit> limit(String question, Alternative way) {
        if (!(way.tests().getFirst() instanceof RedFlag.Test.AtLeast(String asked, double value))) return List.of();
        if (!asked.equals(question)) return List.of();
        return List.of(new Limit(
                words.t("recover.chart.limit", words.words().number(value), from(way.fromHours())),
                value,
                way.fromHours(),
                Math.min(way.toHours(), LAST_HOUR)));
    }

    /** Hour 73 is written as past 3 days; what does not follow on a whole day, by its hour. */
    private String from(int hour) {
        return hour % 24 == 1
                ? words.t("recover.chart.limit.past", (hour - 1) / 24)
                : words.t("recover.chart.limit.from", hour);
    }
}
