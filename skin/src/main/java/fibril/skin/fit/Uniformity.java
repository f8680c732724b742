package fibril.skin.fit;

/** Whether ranks could be uniform: Pearson's chi-square over equal bins. */
public record Uniformity(double chiSquare, int degreesOfFreedom, double chance) {

    /**
     * @param ranks whole numbers from 0 to {@code highest}
     * @param bins divides {@code highest + 1}; aim at 5 or more ranks to the bin
     */
    public static Uniformity of(int[] ranks, int highest, int bins) {
        if (!(bins >= 2) || (highest + 1) % bins != 0) {
            throw new IllegalArgumentException(bins + " bins do not divide " + (highest + 1) + " ranks");
        }
        int[] counts = new int[bins];
        for (int rank : ranks) {
            if (!(rank >= 0 && rank <= highest))
                throw new IllegalArgumentException("rank is 0 to " + highest + ", was " + rank);
            counts[rank / ((highest + 1) / bins)]++;
        }
        double expected = (double) ranks.length / bins;
        double chiSquare = 0;
        for (int count : counts) chiSquare += (count - expected) * (count - expected) / expected;
        return new Uniformity(chiSquare, bins - 1, Gamma.upper((bins - 1) / 2.0, chiSquare / 2));
    }
}
