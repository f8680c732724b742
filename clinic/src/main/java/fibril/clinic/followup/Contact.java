package fibril.clinic.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody got in touch, or tried to, about one due item. What was said is not changed: a further line corrects it. */
public record Contact(
        UUID id,
        UUID client,
        String occasion,
        Way way,
        Outcome outcome,
        @Nullable LocalDate agreedOnOrNull,
        String note,
        UUID by,
        Instant at) {

    public static final int LONGEST_NOTE = 500;

    public Contact {
        if (outcome.needsDay() != (agreedOnOrNull != null)) {
            throw new IllegalArgumentException("a day goes with what was agreed for a day, was " + outcome);
        }
        if (note.length() > LONGEST_NOTE) throw new IllegalArgumentException("the note is too long");
    }

    public enum Way {
        PHONE,
        MESSAGE,
        EMAIL,
        IN_PERSON
    }

    public enum Outcome {
        AGREED_DAY,
        CALL_AGAIN_ON,
        SPOKEN,
        LEFT_MESSAGE,
        NO_ANSWER,
        DECLINED;

        public boolean needsDay() {
            return this == AGREED_DAY || this == CALL_AGAIN_ON;
        }
    }

    /** The day she comes, or on which to call again. */
    public Optional<LocalDate> agreedOn() {
        return Optional.ofNullable(agreedOnOrNull);
    }
}
