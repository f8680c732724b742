package fibril.clinic.booking;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days without appointments, both ends counted: the whole practice is closed, or somebody is away. */
public record Closure(
        UUID id,
        @Nullable UUID staffOrNull,
        LocalDate from,
        LocalDate until,
        String note,
        boolean withdrawn,
        Provenance provenance) {

    public static final int LONGEST_NOTE = 200;

    public Closure {
        if (until.isBefore(from)) throw new IllegalArgumentException("closed until " + until + ", before " + from);
    }

    /** Nobody means everybody. */
    public Optional<UUID> staff() {
        return Optional.ofNullable(staffOrNull);
    }

    public boolean keepsAway(UUID practitioner, LocalDate day) {
        return !withdrawn
                && !day.isBefore(from)
                && !day.isAfter(until)
                && (staffOrNull == null || staffOrNull.equals(practitioner));
    }

    public Closure withdrawn(Provenance next) {
        return new Closure(id, staffOrNull, from, until, note, true, next);
    }
}
