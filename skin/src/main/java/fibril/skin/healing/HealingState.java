package fibril.skin.healing;

/**
 * The twelve states of one slab of dermis, in the order in which every state array holds them.
 *
 * <p>All are deviations from rest: a slab that was never hurt is twelve zeros. Time is in days, TGF-β in ng/mL above
 * rest, cells and matrix relative to rest (1 = as much again as there is at rest).
 */
public enum HealingState {
    DEBRIS("W", "provisional matrix and debris, share of the slab"),
    CLOT_SIGNAL("P", "TGF-β bound in platelets and clot, relative"),
    INFLAMMATION("I", "neutrophils and inflammatory macrophages, relative"),
    REPAIR_CELLS("M", "repair macrophages, relative"),
    TGF_BETA("T", "active TGF-β above rest, ng/mL"),
    FIBROBLASTS("F", "fibroblasts above rest, relative"),
    ACTIVATED("A", "activated fibroblasts (myofibroblasts), relative"),
    COLLAGENASE("Q", "collagenase above rest, relative"),
    ELASTIN("E", "elastin above rest, relative"),
    NEW_THREE("C3", "new collagen III, share of resting collagen"),
    NEW_ONE("C1", "new collagen I, share of resting collagen"),
    MATURE("Cm", "mature collagen above rest, share of resting collagen");

    /** How many states a slab has. */
    public static final int COUNT = values().length;

    private final String symbol;
    private final String meaning;

    HealingState(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /** The letter of the equations; also the column of a table and the identifier in SBML. */
    public String symbol() {
        return symbol;
    }

    public String meaning() {
        return meaning;
    }

    /** Its place in an array of states. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the arrays, by design
    public int index() {
        return ordinal();
    }
}
