package fibril.clinic.arrive;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whose time ahead is taken already, here or by an earlier row of the same file. */
final class TakenTime {

    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final Duration FAR = Duration.ofDays(3650);

    private record Step(UUID of, long number) {}

    private final Set<Step> taken = new HashSet<>();

    TakenTime(Appointments appointments, Instant now) {
        appointments.between(now.minus(LONG_AGO), now.plus(FAR)).stream()
                .filter(each -> each.state().takesTime())
                .forEach(this::take);
    }

    /** Who is taken; empty where all of it was free, which it then is no longer. */
    Set<Holder> clashes(Appointment wanted) {
        Set<Holder> clashes = new HashSet<>();
        wanted.taken().forEach((holder, time) -> {
            if (time.time().steps().anyMatch(number -> taken.contains(new Step(time.of(), number)))) {
                clashes.add(holder);
            }
        });
        if (clashes.isEmpty()) take(wanted);
        return clashes;
    }

    private void take(Appointment appointment) {
        appointment
                .taken()
                .values()
                .forEach(time -> time.time().steps().forEach(number -> taken.add(new Step(time.of(), number))));
    }
}
