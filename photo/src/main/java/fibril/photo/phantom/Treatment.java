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

    static boolean treats(int spot) {
        return spot % 3 == 0;
    }
}
