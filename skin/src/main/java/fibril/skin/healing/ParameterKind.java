package fibril.skin.healing;

/** Whether a parameter is known, drawn or belongs to the person. */
public enum ParameterKind {
    /** Uncertain: drawn from its log-normal prior. */
    DRAWN,
    /** Held at its median in every draw. */
    FIXED,
    /** A property of the person, given with the plan. */
    GIVEN
}
