package fibril.clinic.treat;

import java.time.Instant;
import java.util.UUID;

/** One try to tell somebody that a lot she got was recalled. */
public record RecallContact(
        UUID id, UUID client, String lot, Way way, Outcome outcome, String note, UUID by, Instant at) {

    public enum Way {
        PHONE,
        EMAIL,
        LETTER,
        IN_PERSON
    }

    public enum Outcome {
        /** She knows. */
        TOLD,
        MESSAGE_LEFT,
        NO_ANSWER,
        WRONG_ADDRESS
    }

    public RecallContact {
        if (lot.isBlank()) throw new IllegalArgumentException("a recall is of a lot");
    }

    public boolean isTold() {
        return outcome == Outcome.TOLD;
    }
}
