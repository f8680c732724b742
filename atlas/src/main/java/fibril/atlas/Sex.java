package fibril.atlas;

/** As far as a rule asks for it. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
