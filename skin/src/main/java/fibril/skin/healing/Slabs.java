package fibril.skin.healing;

/**
 * The four layers the dermis is cut into, counted from the junction with the epidermis: 0-0.2, 0.2-0.5, 0.5-1.0 mm and
 * from there to its end. In a thin dermis the lower slabs are thinner or have no thickness at all.
 *
 * @param dermisMm thickness of the dermis
 */
public record Slabs(double dermisMm) {

    /** How many slabs there are. */
    public static final int COUNT = 4;
    /** How many slabs, from the top, are the upper dermis that a biopsy sees. */
    public static final int UPPER = 2;

    private static final double[] TOPS_MM = {0, 0.2, 0.5, 1.0};

    public Slabs {
        if (!(dermisMm > 0 && dermisMm <= 10)) {
            throw new IllegalArgumentException("dermisMm is " + dermisMm + " mm, allowed is more than 0 to 10 mm");
        }
    }

    /** Where a slab begins, mm below the junction. */
    public double topMm(int slab) {
        return Math.min(TOPS_MM[slab], dermisMm);
    }

    /** Where a slab ends, mm below the junction. */
    public double bottomMm(int slab) {
        return slab == COUNT - 1 ? dermisMm : topMm(slab + 1);
    }

    public double thicknessMm(int slab) {
        return bottomMm(slab) - topMm(slab);
    }

    /** The share of a slab in the upper dermis; the shares of all slabs add up to 1. */
    public double shareOfUpper(int slab) {
        return slab < UPPER ? thicknessMm(slab) / bottomMm(UPPER - 1) : 0;
    }

    /** The share of a slab in the whole dermis; the shares of all slabs add up to 1. */
    public double shareOfWhole(int slab) {
        return thicknessMm(slab) / dermisMm;
    }
}
