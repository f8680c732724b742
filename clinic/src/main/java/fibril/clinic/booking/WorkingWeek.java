package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;

/** When somebody works, week after week, by the clock on the practice's wall. */
public record WorkingWeek(UUID staff, Map<DayOfWeek, DayHours> days, Provenance provenance) {

    public WorkingWeek {
        days = Map.copyOf(days);
    }

    public DayHours on(DayOfWeek day) {
        return days.getOrDefault(day, DayHours.NONE);
    }
}
