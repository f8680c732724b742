package fibril.skin.healing;

import java.util.Arrays;
import java.util.List;

/**
 * When the sessions are and how far to look.
 *
 * @param sessionDays days of the course, rising, no two on one day
 * @param horizonDays the last day of interest, counted from day 0
 */
public record Schedule(List<Double> sessionDays, double horizonDays) {

    /** A hundred years: far enough to see everything come to rest. */
    public static final double LONGEST_DAYS = 36_525;

    public Schedule {
        sessionDays = List.copyOf(sessionDays);
        if (!(horizonDays > 0 && horizonDays <= LONGEST_DAYS)) {
            throw new IllegalArgumentException(
                    "horizonDays is " + horizonDays + " days, allowed is more than 0 to " + LONGEST_DAYS + " days");
        }
        for (int i = 0; i < sessionDays.size(); i++) check(sessionDays, i, horizonDays);
    }

    private static void check(List<Double> days, int i, double horizonDays) {
        double day = days.get(i);
        if (!(day >= 0 && day <= horizonDays)) {
            throw new IllegalArgumentException(
                    "sessionDays[" + i + "] is day " + day + ", allowed is 0 to the horizon, day " + horizonDays);
        }
        if (i > 0 && !(Math.floor(day) > Math.floor(days.get(i - 1)))) {
            throw new IllegalArgumentException("sessionDays[" + i + "] is day " + day
                    + ", allowed is a later day than the session before, day " + days.get(i - 1));
        }
    }

    /** Sessions on whole days. */
    public static Schedule onDays(int[] sessionDays, double horizonDays) {
        return new Schedule(Arrays.stream(sessionDays).asDoubleStream().boxed().toList(), horizonDays);
    }

    public int sessions() {
        return sessionDays.size();
    }
}
