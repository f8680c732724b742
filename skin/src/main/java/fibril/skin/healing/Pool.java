package fibril.skin.healing;

/** The three pools collagen is counted in. */
public enum Pool {
    /** New collagen III, share of resting collagen; 0 at rest. */
    NEW_THREE,
    /** New collagen I, share of resting collagen; 0 at rest. */
    NEW_ONE,
    /** Mature collagen, share of resting collagen; 1 at rest. */
    MATURE;

    /** Its place in an array of pools. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the arrays, by design
    public int index() {
        return ordinal();
    }
}
