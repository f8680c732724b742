package fibril.bench.load;

/**
 * What a pair has shown, and whether that is what must be.
 *
 * @param pairs how often both were asked
 * @param first middle time of the one, in milliseconds
 * @param other middle time of the other
 * @param sameWords whether their answers read alike
 */
record Verdict(String what, Wanted wanted, int pairs, double first, double other, Apart apart, boolean sameWords) {

    enum Wanted {
        /** Neither time nor words tell them apart. */
        ALIKE,
        /** Their times do: otherwise the whole table says nothing, because it could not have seen a difference. */
        APART
    }

    boolean isAsWanted() {
        return switch (wanted) {
            case ALIKE -> !apart.isTold() && sameWords;
            case APART -> apart.isTold();
        };
    }

    String row() {
        return "| %s | %d | %.2f | %.2f | %+.3f | %+.3f to %+.3f | %s | %s |"
                .formatted(
                        what,
                        pairs,
                        first,
                        other,
                        apart.median(),
                        apart.low(),
                        apart.high(),
                        apart.isTold() ? "**yes**" : "no",
                        sameWords ? "yes" : "**no**");
    }
}
