package fibril.photo;

/**
 * The smallest change that can be told from noise. A change inside it is no measurable change.
 *
 * <pre>
 * SDC = 1.96 √2 SEM      smallest detectable change between two single shots
 * </pre>
 *
 * Source: de Vet et al., "When to use agreement versus reliability measures", J Clin Epidemiol 59:1033 (2006).
 *
 * @param halfWidth in the unit of the measure, or as a share of the value before where the measure is relative
 */
public record Band(double halfWidth, Source source) {

    static final double NORMAL_95 = 1.96;

    public Band {
        if (!(halfWidth > 0 && Double.isFinite(halfWidth))) {
            throw new IllegalArgumentException("a band has a width, was " + halfWidth);
        }
    }

    /** Where a band comes from, the best first. */
    public enum Source {
        SET_UP("repeated photographs with this set-up"),
        PHANTOM("made pictures and re-shot portraits, not from this clinic");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
