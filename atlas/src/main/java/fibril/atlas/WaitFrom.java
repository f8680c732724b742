package fibril.atlas;

/** Where a waiting time comes from. */
public enum WaitFrom {
    FIXED,
    /** In a planned course the concern's own minimum, otherwise the rule's days. */
    CONCERN_SPACING
}
