package fibril.photo;

/** The noise band of each measure: of the set-up where it has shown its own noise ({@link NoiseStudy}), else of phantoms. */
@FunctionalInterface
public interface Bands {

    Band of(Measure measure, String region);

    /** Those of made pictures and re-shot portraits alone. */
    static Bands phantom() {
        return PhantomBands.LOADED;
    }
}
