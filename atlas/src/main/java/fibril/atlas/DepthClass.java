package fibril.atlas;

/** Shallow is under 1.0 mm; deep is 1.0 mm or more anywhere, or scar work. */
public enum DepthClass {
    SHALLOW,
    DEEP;

    public static final double DEEP_FROM_MM = 1.0;

    public static DepthClass of(double deepestMm, boolean scarWork) {
        return scarWork || deepestMm >= DEEP_FROM_MM ? DEEP : SHALLOW;
    }
}
