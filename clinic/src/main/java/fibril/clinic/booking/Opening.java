package fibril.clinic.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When somebody can be booked: her week less the closed days, by the clock on the practice's wall. */
public record Opening(Map<UUID, WorkingWeek> weeks, List<Closure> closures, ZoneId zone) {

    /** Ours, until a week is set: Monday to Friday from nine to five. */
    private static final Map<DayOfWeek, DayHours> USUAL = usual();

    public Opening {
        weeks = Map.copyOf(weeks);
        closures = List.copyOf(closures);
    }

    public static DayHours usual(DayOfWeek day) {
        return USUAL.getOrDefault(day, DayHours.NONE);
    }

    /** In order of time; none on a day off or a closed one. */
    public List<Span> of(UUID practitioner, LocalDate day) {
        if (closedOn(practitioner, day).isPresent()) return List.of();
        List<Span> open = new ArrayList<>();
        for (DayHours.Shift shift : hours(practitioner, day.getDayOfWeek()).shifts()) {
            ZonedDateTime from = ZonedDateTime.of(day, shift.from(), zone);
            ZonedDateTime until = ZonedDateTime.of(day, shift.until(), zone);
            // a shift inside the hour that spring takes away does not take place
            if (until.isAfter(from)) open.add(new Span(from.toInstant(), until.toInstant()));
        }
        return open;
    }

    public Optional<Closure> closedOn(UUID practitioner, LocalDate day) {
        return closures.stream()
                .filter(each -> each.keepsAway(practitioner, day))
                .findFirst();
    }

    private DayHours hours(UUID practitioner, DayOfWeek day) {
        WorkingWeek week = weeks.get(practitioner);
        return week == null ? usual(day) : week.on(day);
    }

    /** Nothing when the clocks go forward over it: that time is not on the wall that day. */
    public static Optional<ZonedDateTime> onTheWall(LocalDate day, LocalTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap() ? Optional.empty() : Optional.of(ZonedDateTime.of(day, time, zone));
    }

    private static Map<DayOfWeek, DayHours> usual() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0)
                week.put(day, DayHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return week;
    }
}
