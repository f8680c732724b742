package fibril.clinic.followup;

import fibril.atlas.Scale;
import fibril.clinic.followup.ReportFacts.Treated;
import fibril.clinic.measure.Measurement;
import fibril.clinic.plan.CourseState;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a practice did between two days, and what came of it. A course counts in the period in which it was first
 * needled; a result in the period of its verdict. Nothing here names a client.
 */
public record PracticeReport(
        Work whole, List<Line> lines, List<Change> changes, Events events, List<Answered> checkIns) {

    /** A mean of fewer says more about who came than about the treatment. */
    public static final int FEWEST_FOR_A_MEAN = 5;

    /** Beyond the day the next session was meant for, a course without one is taken as dropped. The figure is ours. */
    public static final int QUIET_DAYS = 90;

    /** Courses begun, those of them off label, those given up before the last planned session; sessions held. */
    public record Work(int courses, int offLabel, int dropped, int sessions) {}

    /** A course in two areas stands in two lines. */
    public record Line(String concern, String area, Work work) {}

    /**
     * The mean change from the baseline to the verdict, or the mean rating where the scale rates change itself. Each
     * course counts once. {@code item} is empty for the total.
     */
    public record Change(
            String concern,
            String scale,
            String item,
            boolean ratesChange,
            int courses,
            @Nullable Estimate meanOrNull) {

        /** None of fewer than {@link #FEWEST_FOR_A_MEAN} courses. */
        public Optional<Estimate> mean() {
            return Optional.ofNullable(meanOrNull);
        }
    }

    /** Red flags in which something was found or that are still open, by rule, and complications in the room. */
    public record Events(
            Map<String, Integer> byRule,
            int complications,
            int serious,
            @Nullable Estimate per100OrNull) {

        public Events {
            byRule = Map.copyOf(byRule);
        }

        public int total() {
            return complications
                    + byRule.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** None where there was no session. */
        public Optional<Estimate> per100() {
            return Optional.ofNullable(per100OrNull);
        }
    }

    /** Check-ins whose time is over: how many were asked for, how many answered. */
    public record Answered(String time, int atHours, int asked, int answered) {}

    public PracticeReport {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        checkIns = List.copyOf(checkIns);
    }

    public static PracticeReport of(ReportFacts facts, Function<Measurement, Optional<Scale>> scales) {
        Work whole = work(facts, facts.courses(), facts::inPeriod);
        return new PracticeReport(
                whole,
                lines(facts),
                MeanChanges.of(facts, scales),
                events(facts, whole.sessions()),
                answered(facts.checkIns()));
    }

    private static List<Line> lines(ReportFacts facts) {
        Map<String, Map<String, List<Treated>>> grouped = new TreeMap<>();
        for (Treated treated : facts.courses()) {
            for (String area : treated.course().areas()) {
                grouped.computeIfAbsent(treated.course().concern(), c -> new TreeMap<>())
                        .computeIfAbsent(area, a -> new ArrayList<>())
                        .add(treated);
            }
        }
        List<Line> lines = new ArrayList<>();
        grouped.forEach((concern, areas) -> areas.forEach((area, of) -> lines.add(new Line(
                concern, area, work(facts, of, treated -> sessionsOn(facts.inPeriod(treated), area))))));
        return lines;
    }

    /** One that is not charted yet counts as planned. */
    private static List<Session> sessionsOn(List<Session> sessions, String area) {
        return sessions.stream()
                .filter(session -> session.zones().isEmpty() || session.areas().contains(area))
                .toList();
    }

    private static Work work(ReportFacts facts, List<Treated> of, Function<Treated, List<Session>> held) {
        List<Treated> begun = of.stream().filter(facts::begunInPeriod).toList();
        return new Work(
                begun.size(),
                (int) begun.stream()
                        .filter(treated -> !treated.course().onLabel())
                        .count(),
                (int) begun.stream()
                        .filter(treated -> isDropped(facts, treated))
                        .count(),
                of.stream().mapToInt(treated -> held.apply(treated).size()).sum());
    }

    private static boolean isDropped(ReportFacts facts, Treated treated) {
        if (treated.sessions().size() >= treated.course().sessions()) return false;
        CourseState state = treated.course().state();
        if (state != CourseState.AGREED) return state == CourseState.STOPPED;
        return facts.day(treated.sessions().getLast())
                .plusDays(treated.course().spacingDays() + (long) QUIET_DAYS)
                .isBefore(facts.today());
    }

    private static Events events(ReportFacts facts, int sessions) {
        List<Flag> happened = facts.flags().stream()
                .filter(flag -> flag.closing()
                        .filter(closing -> closing.result() == Closing.Result.NOTHING_FOUND)
                        .isEmpty())
                .toList();
        Map<String, Integer> byRule =
                happened.stream().collect(Collectors.groupingBy(Flag::rule, Collectors.summingInt(flag -> 1)));
        int complications = (int) facts.courses().stream()
                .flatMap(treated -> facts.inPeriod(treated).stream())
                .filter(session -> session.response().reaction() == Reaction.COMPLICATION)
                .count();
        int serious = (int) happened.stream()
                .filter(flag -> flag.closing()
                        .filter(closing -> closing.harm().isReportable())
                        .isPresent())
                .count();
        Estimate per100 = sessions == 0 ? null : Estimate.rateOf(happened.size() + complications, sessions, 100);
        return new Events(byRule, complications, serious, per100);
    }

    private static List<Answered> answered(List<ExpectedCheckIn> expected) {
        Map<String, List<ExpectedCheckIn>> over = expected.stream()
                .filter(each ->
                        each.state() == ExpectedCheckIn.State.DONE || each.state() == ExpectedCheckIn.State.MISSED)
                .collect(Collectors.groupingBy(ExpectedCheckIn::time));
        return over.entrySet().stream()
                .map(each -> new Answered(
                        each.getKey(),
                        each.getValue().getFirst().atHours(),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .filter(one -> one.state() == ExpectedCheckIn.State.DONE)
                                .count()))
                .sorted(Comparator.comparingInt(Answered::atHours))
                .toList();
    }
}
