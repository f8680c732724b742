package fibril.clinic.recover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One check-in that a session asks for: when, and how it stands now. */
public record ExpectedCheckIn(
        String time,
        int atHours,
        Instant opensAt,
        Instant dueAt,
        Instant closesAt,
        State state,
        @Nullable UUID checkInOrNull) {

    public enum State {
        NOT_YET,
        DUE,
        /** Its window has closed and nobody asked. It can still be typed in. */
        MISSED,
        DONE
    }

    public Optional<UUID> checkIn() {
        return Optional.ofNullable(checkInOrNull);
    }
}
