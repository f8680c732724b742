package fibril.clinic.booking.store;

import fibril.clinic.booking.Appointment;
import fibril.clinic.practice.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The day page, the calendar and every search for free time read the diary. It is kept by the day of the universal
 * calendar: a visit booked for March leaves this week alone.
 */
@Component
public final class AppointmentsKept extends SqlAppointments {

    private static final int DAYS = 250;

    /** Whoever asks for more at once would drive everybody else's out. */
    private static final int AT_ONCE = 60;

    private final Kept<LocalDate, List<Appointment>> kept;

    public AppointmentsKept(DSLContext db, Kept.House house) {
        super(db);
        this.kept = house.ofRecordsOfDays(DAYS, day -> super.between(startOf(day), startOf(day.plusDays(1))));
    }

    @Override
    public List<Appointment> between(Instant from, Instant until) {
        if (!until.isAfter(from) || ChronoUnit.DAYS.between(from, until) > AT_ONCE) return super.between(from, until);
        List<LocalDate> days =
                dayOf(from).datesUntil(dayOf(until.minusNanos(1)).plusDays(1)).toList();
        Map<LocalDate, List<Appointment>> known = kept.ofAll(Set.copyOf(days), this::together);
        return days.stream()
                .flatMap(day -> known.getOrDefault(day, List.of()).stream())
                .filter(each -> !each.start().isBefore(from) && each.start().isBefore(until))
                .toList();
    }

    /** Days that follow one another in one question. */
    private Map<LocalDate, List<Appointment>> together(Set<LocalDate> unknown) {
        List<LocalDate> days = new ArrayList<>(new TreeSet<>(unknown));
        Map<LocalDate, List<Appointment>> found = new HashMap<>();
        days.forEach(day -> found.put(day, List.of()));
        for (int first = 0, last; first < days.size(); first = last + 1) {
            last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1).equals(days.get(last).plusDays(1))) last++;
            found.putAll(super.between(
                            startOf(days.get(first)), startOf(days.get(last).plusDays(1)))
                    .stream()
                    .collect(Collectors.groupingBy(each -> dayOf(each.start()))));
        }
        return found;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
