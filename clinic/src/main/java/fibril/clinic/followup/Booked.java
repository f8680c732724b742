package fibril.clinic.followup;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.VisitKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is booked for one client and still expected: nobody has to be called about it. */
public record Booked(List<Visit> visits) {

    public static final Booked NOTHING = new Booked(List.of());

    /** {@code course} is the session's own, or its client's for other visits. */
    public record Visit(UUID of, VisitKind kind, LocalDate day) {}

    public Booked {
        visits = visits.stream().sorted(Comparator.comparing(Visit::day)).toList();
    }

    public static Booked of(Collection<Appointment> appointments, ZoneId zone) {
        return new Booked(appointments.stream()
                .filter(each -> each.state().isAhead())
                .map(each -> new Visit(each.course().orElse(each.client()), each.kind(), each.day(zone)))
                .toList());
    }

    /** The next session of this course; what was booked for one that was held is not the next. */
    Optional<LocalDate> sessionOf(UUID course, Optional<LocalDate> lastHeld) {
        return visits.stream()
                .filter(visit -> visit.kind() == VisitKind.SESSION && visit.of().equals(course))
                .map(Visit::day)
                .filter(day -> lastHeld.filter(last -> !day.isAfter(last)).isEmpty())
                .findFirst();
    }

    /** Whether such a visit is booked for that day or later. */
    boolean has(VisitKind kind, LocalDate from) {
        return has(kind, from, LocalDate.MAX);
    }

    /** Whether one is booked for one of these days. */
    boolean has(VisitKind kind, LocalDate from, LocalDate until) {
        return visits.stream()
                .anyMatch(visit -> visit.kind() == kind
                        && !visit.day().isBefore(from)
                        && !visit.day().isAfter(until));
    }
}
