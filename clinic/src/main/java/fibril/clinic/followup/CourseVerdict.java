package fibril.clinic.followup;

import fibril.clinic.practice.Provenance;
import java.util.UUID;

/**
 * The last word on a course: what is to follow, and what was learnt. {@code referredTo} says to whom, and is empty where
 * nobody is asked. One of each course; a correction is its next version.
 */
public record CourseVerdict(
        UUID course, UUID client, Decision decision, String referredTo, String learnt, Provenance provenance) {

    public static final int LONGEST_LEARNT = 2000;
    public static final int LONGEST_REFERRED_TO = 200;

    public enum Decision {
        DONE,
        ANOTHER_COURSE,
        REFER
    }

    public CourseVerdict {
        if (learnt.isBlank()) throw new IllegalArgumentException("a verdict says what was learnt");
        if (learnt.length() > LONGEST_LEARNT || referredTo.length() > LONGEST_REFERRED_TO) {
            throw new IllegalArgumentException("a verdict's text is too long");
        }
        if ((decision == Decision.REFER) == referredTo.isBlank()) {
            throw new IllegalArgumentException("a referral names to whom, and nothing else does; was " + decision);
        }
    }
}
