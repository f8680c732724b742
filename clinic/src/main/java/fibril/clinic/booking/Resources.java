package fibril.clinic.booking;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what an appointment needs besides the client. */
public record Resources(
        UUID practitioner,
        @Nullable UUID roomOrNull,
        @Nullable UUID handpieceOrNull) {

    public Optional<UUID> room() {
        return Optional.ofNullable(roomOrNull);
    }

    public Optional<UUID> handpiece() {
        return Optional.ofNullable(handpieceOrNull);
    }
}
