package fibril.atlas;

/** What it means when a screening rule is raised. */
public enum RuleKind {
    /** Do not treat; nobody can override it. */
    ABSOLUTE,
    /** Blocks until a practitioner overrides it with a reason. */
    RELATIVE,
    /** Wait. */
    DEFER,
    /** Never blocks, is acknowledged. */
    CAUTION,
    /** Draws a zone that must be left out. */
    AVOID_ZONE,
    /** Needling may go ahead without numbing cream. */
    NO_ANAESTHETIC
}
