package fibril.clinic.treat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of the number on hand. */
public record StockMovement(
        UUID id,
        UUID lot,
        Kind kind,
        int change,
        @Nullable UUID sessionOrNull,
        String reason,
        UUID author,
        Instant at) {

    public enum Kind {
        RECEIVED,
        USED,
        /** A session's record named this lot by mistake. */
        PUT_BACK,
        CORRECTED
    }

    public StockMovement {
        if (kind == Kind.CORRECTED && reason.isBlank()) throw new IllegalArgumentException("a correction has a reason");
    }

    public Optional<UUID> session() {
        return Optional.ofNullable(sessionOrNull);
    }
}
