package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on the waiting list: would come from one day to another, when time becomes free. */
public record Wish(
        UUID id,
        UUID client,
        VisitKind kind,
        @Nullable UUID practitionerOrNull,
        LocalDate from,
        LocalDate until,
        String note,
        State state,
        Provenance provenance) {

    public static final int LONGEST_NOTE = 500;

    public enum State {
        OPEN,
        BOOKED,
        WITHDRAWN
    }

    public Wish {
        if (until.isBefore(from)) throw new IllegalArgumentException("waits until " + until + ", before " + from);
    }

    public Optional<UUID> practitioner() {
        return Optional.ofNullable(practitionerOrNull);
    }

    public boolean isOpenOn(LocalDate today) {
        return state == State.OPEN && !until.isBefore(today);
    }

    /** Whether time that became free with somebody on a day is what she waits for. */
    public boolean wants(UUID practitioner, LocalDate day) {
        return state == State.OPEN
                && !day.isBefore(from)
                && !day.isAfter(until)
                && (practitionerOrNull == null || practitionerOrNull.equals(practitioner));
    }

    public Wish to(State another, Provenance next) {
        return new Wish(id, client, kind, practitionerOrNull, from, until, note, another, next);
    }
}
