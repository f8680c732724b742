package fibril.skin.needling;

/** The refusals that the records of this package share. */
final class Lengths {

    private Lengths() {}

    static void positive(String field, double value, double atMost) {
        if (!(value > 0 && value <= atMost)) {
            throw new IllegalArgumentException(field + " is over 0 and at most " + atMost + ", was " + value);
        }
    }

    static void between(String field, double value, double atLeast, double atMost) {
        if (!(value >= atLeast && value <= atMost)) {
            throw new IllegalArgumentException(field + " is " + atLeast + " to " + atMost + ", was " + value);
        }
    }
}
