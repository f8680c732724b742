package fibril.clinic.treat;

/** How the skin answered in the room. */
public enum Reaction {
    NOT_SAID,
    /** As this depth lets expect, and no complication. */
    AS_EXPECTED,
    /** More than expected, in words; no complication. */
    STRONGER,
    /** Something went wrong, in words, with what was done about it. */
    COMPLICATION
}
