package fibril.clinic.measure;

import java.time.LocalDate;

/** When a course is looked at again, counted from its first and its last session. */
public record MeasurementTimes(LocalDate firstSession, LocalDate lastSession) {

    public static final int INTERIM_FROM_WEEKS = 8;
    public static final int INTERIM_UNTIL_WEEKS = 12;
    public static final int VERDICT_DAY = 150;
    public static final int VERDICT_DAYS_AFTER_LAST = 90;

    public MeasurementTimes {
        if (lastSession.isBefore(firstSession)) {
            throw new IllegalArgumentException(
                    "the last session, " + lastSession + ", is before the first, " + firstSession);
        }
    }

    public LocalDate interimFrom() {
        return firstSession.plusWeeks(INTERIM_FROM_WEEKS);
    }

    /** The last day of the interim look. */
    public LocalDate interimUntil() {
        return firstSession.plusWeeks(INTERIM_UNTIL_WEEKS);
    }

    /** Whichever is later: day 150 of the course, or 90 days after its last session. */
    public LocalDate verdictFrom() {
        LocalDate byCourse = firstSession.plusDays(VERDICT_DAY);
        LocalDate byLast = lastSession.plusDays(VERDICT_DAYS_AFTER_LAST);
        return byCourse.isAfter(byLast) ? byCourse : byLast;
    }
}
