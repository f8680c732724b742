package fibril.clinic.booking.store;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Reservation;
import fibril.clinic.practice.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The day page, the calendar and every search for free time read the diary. It is kept by the day of the universal
 * calendar: a visit booked for March leaves this week alone.
 */
@Component
@Primary
public class AppointmentsKept implements Appointments {

    private static final int DAYS = 250;

    /** Whoever asks for more at once would drive everybody else's out. */
    private static final int AT_ONCE = 60;

    private final SqlAppointments appointments;
    private final Kept<LocalDate, List<Appointment>> kept;

    public AppointmentsKept(SqlAppointments appointments, Kept.House house) {
        this.appointments = appointments;
        this.kept = house.ofRecordsOfDays(DAYS, day -> read(day, day));
    }

    @Override
    public List<Appointment> between(Instant from, Instant until) {
        if (!until.isAfter(from) || ChronoUnit.DAYS.between(from, until) > AT_ONCE)
            return appointments.between(from, until);
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
            found.putAll(read(days.get(first), days.get(last)).stream()
                    .collect(Collectors.groupingBy(each -> dayOf(each.start()))));
        }
        return found;
    }

    private List<Appointment> read(LocalDate first, LocalDate last) {
        return appointments.between(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public Reservation keep(List<Appointment> some) {
        return appointments.keep(some);
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return appointments.find(id);
    }

    @Override
    public List<Appointment> versions(UUID id) {
        return appointments.versions(id);
    }

    @Override
    public List<Appointment> ofClient(UUID client) {
        return appointments.ofClient(client);
    }

    @Override
    public List<Appointment> ofClients(Collection<UUID> clients) {
        return appointments.ofClients(clients);
    }
}
