package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client expected at a time. Practitioner, room and handpiece are taken for the turn-round too, the client only for
 * the visit itself. A session belongs to a course.
 */
public record Appointment(
        UUID id,
        UUID client,
        @Nullable UUID courseOrNull,
        VisitType type,
        Instant start,
        Resources resources,
        AppointmentState state,
        String note,
        Provenance provenance) {

    public static final int LONGEST_NOTE = 500;

    public Appointment {
        if (type.kind() == VisitKind.SESSION && courseOrNull == null) {
            throw new IllegalArgumentException("a session belongs to a course");
        }
    }

    public VisitKind kind() {
        return type.kind();
    }

    public Optional<UUID> course() {
        return Optional.ofNullable(courseOrNull);
    }

    public Span time() {
        return type.timeFrom(start);
    }

    public Span held() {
        return type.heldFrom(start);
    }

    public LocalDate day(ZoneId zone) {
        return start.atZone(zone).toLocalDate();
    }

    /** Everybody and everything it takes, each with the time that is taken of it. */
    public Map<Holder, Taken> taken() {
        Map<Holder, Taken> taken = new EnumMap<>(Holder.class);
        taken.put(Holder.CLIENT, new Taken(client, time()));
        taken.put(Holder.PRACTITIONER, new Taken(resources.practitioner(), held()));
        resources.room().ifPresent(room -> taken.put(Holder.ROOM, new Taken(room, held())));
        resources.handpiece().ifPresent(handpiece -> taken.put(Holder.HANDPIECE, new Taken(handpiece, held())));
        return taken;
    }

    /** Some of somebody's time. */
    public record Taken(UUID of, Span time) {}

    public boolean mayMove(Instant now) {
        return state.isAhead() && start.isAfter(now);
    }

    /** From the day itself on; whoever came late after all has arrived too. */
    public boolean mayArrive(Instant now, ZoneId zone) {
        return (state.isAhead() || state == AppointmentState.NO_SHOW)
                && !day(zone).isAfter(now.atZone(zone).toLocalDate());
    }

    /** Nobody has missed what has not begun. */
    public boolean mayBeMissed(Instant now) {
        return (state.isAhead() || state == AppointmentState.ARRIVED) && !now.isBefore(start);
    }

    /** Not enough notice is a late cancellation. Exactly the notice is enough. */
    public Appointment cancelled(Duration notice, Provenance next) {
        boolean late = next.at().plus(notice).isAfter(start);
        return to(late ? AppointmentState.LATE_CANCEL : AppointmentState.CANCELLED, next);
    }

    public Appointment moved(Instant to, Resources with, Provenance next) {
        return new Appointment(id, client, courseOrNull, type, to, with, AppointmentState.MOVED, note, next);
    }

    public Appointment to(AppointmentState another, Provenance next) {
        return new Appointment(id, client, courseOrNull, type, start, resources, another, note, next);
    }
}
