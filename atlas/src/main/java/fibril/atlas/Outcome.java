package fibril.atlas;

/** What one answer does. */
public enum Outcome {
    CLEAR,
    ABSOLUTE,
    RELATIVE,
    WAIT,
    CAUTION,
    AVOID_ZONE,
    NO_ANAESTHETIC
}
