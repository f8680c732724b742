package fibril.clinic.measure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The asking for one comparison, and how far it is.
 *
 * @param round 1 for the first time these two were compared
 * @param chart whether a colour chart is in both
 * @param repeat nothing was done between the two: asked for the noise of photographs, and shows no change
 * @param attempts how often it was begun; more than once where the machine stopped in between
 * @param faultOrNull why there is no result, once it has failed
 */
public record PairJob(
        UUID id,
        UUID client,
        UUID before,
        UUID after,
        int round,
        boolean chart,
        boolean repeat,
        UUID askedBy,
        Instant askedAt,
        State state,
        int attempts,
        @Nullable Fault faultOrNull) {

    /** A picture that brings the machine down with it is not tried for ever. */
    public static final int MOST_ATTEMPTS = 3;

    public enum State {
        WAITING,
        WORKING,
        DONE,
        FAILED
    }

    public enum Fault {
        /** The photograph is not in the vault, or what lies there was changed. */
        PICTURE_MISSING,
        /** The measuring came to no end it knows of. */
        BROKEN,
        /** The machine stopped while this was being measured, again and again. */
        STOPPED,
        /** Nothing on this machine measures photographs. */
        NOT_ABLE
    }

    public PairJob {
        if ((state == State.FAILED) != (faultOrNull != null)) {
            throw new IllegalArgumentException("a job that failed says why, no other does: " + state);
        }
    }

    public Optional<Fault> fault() {
        return Optional.ofNullable(faultOrNull);
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.WORKING;
    }
}
