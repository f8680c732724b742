package fibril.clinic.arrive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How a sheet is read: its columns, the order of its days, and when and where it is. */
public record Reading(ForeignSheet sheet, Matching matching, DayOrder order, ZoneId zone, Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
