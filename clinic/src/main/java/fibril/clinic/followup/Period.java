package fibril.clinic.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From one day to another, both counted. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("a period ends on or after " + from + ", was " + to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
