package fibril.clinic.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the three times a course is measured, and how it stands on a day. */
public record Look(
        Occasion occasion,
        State state,
        @Nullable LocalDate fromOrNull,
        @Nullable LocalDate untilOrNull) {

    public enum State {
        DONE,
        LATER,
        DUE,
        /** Past its window and still worth doing. */
        LATE,
        /** It can no longer be made up for. */
        MISSED
    }

    /** The first day on which it makes sense. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromOrNull);
    }

    /** The last day of its window, where it has one. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilOrNull);
    }

    public boolean isToDo() {
        return state == State.DUE || state == State.LATE;
    }
}
