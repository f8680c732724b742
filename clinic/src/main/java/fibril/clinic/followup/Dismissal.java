package fibril.clinic.followup;

import java.time.Instant;
import java.util.UUID;

/** That something due will not be done, and why. It never comes back for the same occasion. */
public record Dismissal(UUID id, UUID client, String occasion, String reason, UUID by, Instant at) {

    public static final int LONGEST_REASON = 500;

    public Dismissal {
        if (reason.isBlank()) throw new IllegalArgumentException("a dismissal needs a reason");
        if (reason.length() > LONGEST_REASON) throw new IllegalArgumentException("the reason is too long");
    }
}
