package fibril.clinic.measure;

import fibril.atlas.Scale;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/** What was measured of a course, held against what was expected of one person. Days count from its first session. */
public record AgainstExpected(List<Held> held) {

    public AgainstExpected {
        held = List.copyOf(held);
    }

    /** One measurement beside the range for its day. */
    public record Held(LocalDate on, int day, double change, Interval range, Place place) {}

    public enum Place {
        WITHIN,
        BETTER,
        WORSE,
        /** Outside, on a scale that has no better end. */
        OUTSIDE
    }

    /** Every measurement of the course after its first session that has a baseline. */
    public static AgainstExpected of(Outcome.OnScale expected, Series series, UUID course, LocalDate firstSession) {
        List<Held> held = new ArrayList<>();
        for (Measurement m : series.measurements()) {
            if (m.course().filter(course::equals).isEmpty() || !m.on().isAfter(firstSession)) continue;
            OptionalDouble after = ResultsOnRecord.figure(m, expected.item());
            OptionalDouble before = series.baselineOf(m)
                    .map(one -> ResultsOnRecord.figure(one, expected.item()))
                    .orElse(OptionalDouble.empty());
            if (after.isEmpty() || before.isEmpty()) continue;
            int day = (int) ChronoUnit.DAYS.between(firstSession, m.on());
            if (day > expected.points().getLast().day()) continue;
            double change = after.getAsDouble() - before.getAsDouble();
            Interval range = at(expected.points(), day);
            held.add(new Held(m.on(), day, change, range, place(change, range, series.direction())));
        }
        return new AgainstExpected(held);
    }

    /** Between two points of the forecast on the straight line; outside them the nearest. */
    static Interval at(List<Outcome.Point> points, int day) {
        if (day <= points.getFirst().day()) return points.getFirst().change();
        for (int i = 1; i < points.size(); i++) {
            Outcome.Point next = points.get(i);
            if (day <= next.day()) return between(points.get(i - 1), next, day);
        }
        return points.getLast().change();
    }

    private static Interval between(Outcome.Point from, Outcome.Point to, int day) {
        double share = (day - from.day()) / (double) (to.day() - from.day());
        return new Interval(
                mix(from.change().p05(), to.change().p05(), share),
                mix(from.change().p50(), to.change().p50(), share),
                mix(from.change().p95(), to.change().p95(), share));
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static Place place(double change, Interval range, Scale.Direction direction) {
        if (range.contains(change)) return Place.WITHIN;
        boolean below = change < range.p05();
        return switch (direction) {
            case LOWER_IS_BETTER -> below ? Place.BETTER : Place.WORSE;
            case HIGHER_IS_BETTER -> below ? Place.WORSE : Place.BETTER;
            case NONE -> Place.OUTSIDE;
        };
    }
}
