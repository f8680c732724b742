package fibril.clinic.followup;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can fall due, in the order in which a list shows what is otherwise equal. */
public enum DueKind {
    FLAG("flag"),
    REPORT("report"),
    CHECK_IN("check-in"),
    UNFINISHED("unfinished"),
    TEST_PATCH("patch"),
    CONSENT("consent"),
    LETTER("letter"),
    BASELINE("baseline"),
    NEXT_SESSION("session"),
    INTERIM("interim"),
    VERDICT("verdict");

    /** What its occasions begin with; calls and dismissals are kept under it. */
    private final String word;

    DueKind(String word) {
        this.word = word;
    }

    public String occasion(Object... of) {
        return Stream.concat(Stream.of(word), Arrays.stream(of).map(Object::toString))
                .collect(Collectors.joining(":"));
    }

    public static Optional<DueKind> ofOccasion(String occasion) {
        return Arrays.stream(values())
                .filter(kind -> occasion.startsWith(kind.word + ":"))
                .findFirst();
    }

    /**
     * A flag is closed with what was done, a report is sent, a consent is signed: none goes away because somebody says so.
     */
    public boolean mayBeDismissed() {
        return this != FLAG && this != REPORT && this != CONSENT;
    }

    /** What says something of her health, which an assistant does not read. */
    public boolean isClinical() {
        return this == REPORT || this == LETTER || this == TEST_PATCH;
    }
}
