package fibril.clinic.recover;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Work days as a reporting clock counts them: Monday to Friday. Public holidays count as work days here, so that a day
 * shown is never later than the law's.
 */
public final class WorkDays {

    private WorkDays() {}

    /** The last day to act when {@code workDays} are given after {@code day}, which itself does not count. */
    public static LocalDate after(LocalDate day, int workDays) {
        LocalDate last = day;
        for (int left = workDays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkDay(last)) left--;
        }
        return last;
    }

    private static boolean isWorkDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
