package fibril.atlas;

/** Whether a rule is about the skin that is treated or about the whole person. */
public enum Scope {
    AREA,
    WHOLE_PERSON
}
