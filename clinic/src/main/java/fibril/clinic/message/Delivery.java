package fibril.clinic.message;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a message. {@code fault} says why it was not sent, in words; empty while nothing went wrong. */
public record Delivery(
        DeliveryState state,
        int attempts,
        Instant turnAt,
        @Nullable Instant endedAtOrNull,
        String fault,
        boolean seen) {

    public static Delivery waiting(Instant turnAt) {
        return new Delivery(DeliveryState.WAITING, 0, turnAt, null, "", false);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtOrNull);
    }
}
