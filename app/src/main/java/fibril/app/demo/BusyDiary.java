package fibril.app.demo;

import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Who is free when in the busy practice. Each practitioner has a room and a pen of her own, so one of three is enough. */
final class BusyDiary {

    static final int OPENS = 8 * 60;
    static final int SHUTS = 18 * 60;

    private final List<Lane> lanes;
    private final LocalDate first;
    private final DayOfWeek also;
    private final ZoneId zone;
    private final short[][] takenUntil;

    record Lane(UUID practitioner, UUID room, UUID handpiece, String device) {}

    record Place(Lane lane, Instant start, LocalDate day) {
        /** Only a session needs the pen. */
        Resources resources(VisitKind kind) {
            return new Resources(lane.practitioner(), lane.room(), kind == VisitKind.SESSION ? lane.handpiece() : null);
        }
    }

    /** Open on weekdays, and on the day of the week it is today, so that there is a today to look at. */
    BusyDiary(List<Lane> lanes, LocalDate first, LocalDate today, int days, ZoneId zone) {
        this.lanes = lanes;
        this.first = first;
        this.also = today.getDayOfWeek();
        this.zone = zone;
        this.takenUntil = new short[days][lanes.size()];
    }

    boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 || day.getDayOfWeek() == also;
    }

    /** The first time from that day on, with the wanted practitioner before all others. */
    Place take(LocalDate from, int wanted, VisitType type) {
        for (LocalDate day = from; ; day = day.plusDays(1)) {
            if (!isOpen(day)) continue;
            for (int other = 0; other < lanes.size(); other++) {
                int lane = (wanted + other) % lanes.size();
                int begin = Math.max(OPENS, takenUntil[index(day)][lane]) + type.beforeMinutes();
                int end = begin + type.minutes() + type.afterMinutes();
                if (end > SHUTS) continue;
                takenUntil[index(day)][lane] = (short) end;
                Instant start = day.atTime(begin / 60, begin % 60).atZone(zone).toInstant();
                return new Place(lanes.get(lane), start, day);
            }
        }
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
