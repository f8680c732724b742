package fibril.clinic.followup;

/** What can fall due, in the order in which a list shows what is otherwise equal. */
public enum DueKind {
    FLAG,
    CHECK_IN,
    UNFINISHED,
    TEST_PATCH,
    CONSENT,
    LETTER,
    BASELINE,
    NEXT_SESSION,
    INTERIM,
    VERDICT;

    /** A flag is closed with what was done, a consent is signed: neither goes away because somebody says so. */
    public boolean mayBeDismissed() {
        return this != FLAG && this != CONSENT;
    }

    /** What says something of her health, which an assistant does not read. */
    public boolean isClinical() {
        return this == LETTER || this == TEST_PATCH;
    }
}
