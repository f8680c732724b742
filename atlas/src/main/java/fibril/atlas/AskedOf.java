package fibril.atlas;

/** Who answers a screening question. */
public enum AskedOf {
    CLIENT,
    STAFF,
    /** Taken from what is already on record, such as the birth date. */
    RECORD
}
