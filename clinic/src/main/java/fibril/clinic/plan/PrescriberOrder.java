package fibril.clinic.plan;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's word that somebody may be treated: after examining the client of one course, or standing for everyone
 * within its scope. Both days count.
 */
public record PrescriberOrder(
        UUID id,
        @Nullable UUID courseOrNull,
        String prescriber,
        String registration,
        LocalDate since,
        LocalDate until,
        String scope,
        Provenance provenance) {

    public PrescriberOrder {
        if (prescriber.isBlank() || registration.isBlank() || scope.isBlank()) {
            throw new IllegalArgumentException("an order names the prescriber, the registration and what it covers");
        }
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("the order ends on " + until + ", before it begins on " + since);
        }
    }

    /** None for a standing order. */
    public Optional<UUID> course() {
        return Optional.ofNullable(courseOrNull);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
