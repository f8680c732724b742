package fibril.photo.phantom;

/** By what factor each thing is there afterwards; 1 is as before. Spots: every third one only, so that some go and some stay. */
public record Treatment(double redness, double spots, double lines, double pores, double texture) {

    public static final Treatment NONE = new Treatment(1, 1, 1, 1, 1);

    public Treatment {
        for (double factor : new double[] {redness, spots, lines, pores, texture}) {
            if (!(factor >= 0 && factor <= 5)) throw new IllegalArgumentException("a factor is 0 to 5, was " + factor);
        }
    }

    /** Everything by one factor. */
    public static Treatment all(double factor) {
        return new Treatment(factor, factor, factor, factor, factor);
    }

    /** Part of the way there: 0 is nothing done yet, 1 is this. */
    public Treatment begun(double share) {
        return new Treatment(
                1 + share * (redness - 1),
                1 + share * (spots - 1),
                1 + share * (lines - 1),
                1 + share * (pores - 1),
                1 + share * (texture - 1));
    }

    static boolean treats(int spot) {
        return spot % 3 == 0;
    }
}
