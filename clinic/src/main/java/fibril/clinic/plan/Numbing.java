package fibril.clinic.plan;

/** Whether and how the skin is numbed before a session. */
public sealed interface Numbing {

    record None() implements Numbing {}

    /** The product is the atlas's id; the strength is as it stands on the tube. */
    record Cream(String product, String strength, double grams, double areaCm2, int minutes) implements Numbing {
        public Cream {
            if (product.isBlank() || strength.isBlank()) {
                throw new IllegalArgumentException("a numbing cream has a product and a strength");
            }
            if (!(grams > 0 && areaCm2 > 0 && minutes > 0)) {
                throw new IllegalArgumentException(
                        "grams, cm² and minutes are over 0, were " + grams + ", " + areaCm2 + ", " + minutes);
            }
        }
    }
}
