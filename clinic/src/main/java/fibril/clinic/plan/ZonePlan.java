package fibril.clinic.plan;

import java.util.List;
import java.util.stream.IntStream;

/** One zone of a course, as far as a forecast asks. */
public record ZonePlan(String concern, String device, PlannedZone zone, int sessions, int spacingDays) {

    public static final int LONGEST_HORIZON_DAYS = 730;

    private static final int YEAR = 365;
    private static final int AFTER_THE_LAST_DAYS = 180;
    private static final int VERDICT_DAYS = 90;
    private static final int MONTH = 30;

    public ZonePlan {
        if (!(sessions >= 1 && spacingDays >= 1)) {
            throw new IllegalArgumentException(
                    "a plan has a session and a spacing, had " + sessions + ", " + spacingDays);
        }
    }

    public static ZonePlan of(Course course, PlannedZone zone) {
        return new ZonePlan(course.concern(), course.device(), zone, course.sessions(), course.spacingDays());
    }

    /** Days counted from the first session, day 0. */
    public List<Integer> sessionDays() {
        return IntStream.range(0, sessions).map(i -> i * spacingDays).boxed().toList();
    }

    /** A year at least, and half a year past the last session as far as the model reaches. */
    public int horizonDays() {
        return Math.min(LONGEST_HORIZON_DAYS, Math.max(YEAR, lastDay() + AFTER_THE_LAST_DAYS));
    }

    /** The month the sentence speaks of: the sixth, or when a longer course has had three months to settle. */
    public int verdictMonth() {
        int settled = Math.min(lastDay() + VERDICT_DAYS, horizonDays());
        return Math.max(6, Math.ceilDiv(settled, MONTH));
    }

    private int lastDay() {
        return (sessions - 1) * spacingDays;
    }

    public ZonePlan withDepth(double depthMm) {
        return new ZonePlan(
                concern, device, new PlannedZone(zone.area(), depthMm, zone.passes()), sessions, spacingDays);
    }
}
