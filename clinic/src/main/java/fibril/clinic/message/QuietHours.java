package fibril.clinic.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Hours of the clock on the practice's wall in which no reminder goes out. From and until the same: there are none. */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    public boolean isQuiet(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        if (from.equals(until)) return false;
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** That moment, or the end of the quiet hours it lies in. */
    public Instant firstAfter(Instant at, ZoneId zone) {
        if (!isQuiet(at, zone)) return at;
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant end = instant(day.atTime(until), zone);
        return end.isAfter(at) ? end : instant(day.plusDays(1).atTime(until), zone);
    }

    /** That moment, or the last minute before the quiet hours it lies in. */
    public Instant lastBefore(Instant at, ZoneId zone) {
        if (!isQuiet(at, zone)) return at;
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant begin = instant(day.atTime(from), zone);
        Instant begun = begin.isAfter(at) ? instant(day.minusDays(1).atTime(from), zone) : begin;
        return begun.minusSeconds(60);
    }

    /** A time that spring takes away comes when the clocks have been put on; of the two that autumn gives the first. */
    private static Instant instant(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }
}
