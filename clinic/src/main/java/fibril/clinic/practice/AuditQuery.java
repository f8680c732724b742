package fibril.clinic.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit are asked for; what is null or empty does not narrow.
 *
 * @param before only events with a smaller number: the next leaf of a long list
 */
public record AuditQuery(
        @Nullable UUID actor,
        @Nullable Instant since,
        @Nullable Instant until,
        String action,
        String subject,
        String subjectId,
        long before) {

    public static final AuditQuery EVERYTHING = new AuditQuery(null, null, null, "", "", "", Long.MAX_VALUE);

    public Optional<UUID> by() {
        return Optional.ofNullable(actor);
    }

    public Optional<Instant> from() {
        return Optional.ofNullable(since);
    }

    public Optional<Instant> to() {
        return Optional.ofNullable(until);
    }

    public AuditQuery olderThan(long sequence) {
        return new AuditQuery(actor, since, until, action, subject, subjectId, sequence);
    }
}
