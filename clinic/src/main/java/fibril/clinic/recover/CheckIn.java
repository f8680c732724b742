package fibril.clinic.recover;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a client told about the healing of one session, at one moment. {@code dueHours} is the check-in it answers, or
 * {@link #IN_BETWEEN} when the client called without being asked.
 */
public record CheckIn(
        UUID id,
        UUID client,
        UUID session,
        int dueHours,
        Instant at,
        Answers answers,
        String ownWords,
        List<UUID> photographs,
        Provenance provenance) {

    public static final int IN_BETWEEN = 0;

    public CheckIn {
        if (dueHours < 0)
            throw new IllegalArgumentException("a check-in is due 0 or more hours after, was " + dueHours);
        photographs = List.copyOf(photographs);
    }

    /** Typed by the client on her own page; otherwise by whoever listened. */
    public boolean isFromHome() {
        return provenance.author().equals(client);
    }

    public boolean isInBetween() {
        return dueHours == IN_BETWEEN;
    }
}
