package fibril.photo.measure;

/**
 * What is measured: its unit, how a change of it is said, and the version of its formula. A formula that changes gets the
 * next version; figures of different versions are never put side by side. Goals are the smallest detectable changes the
 * design sets, from phantoms.
 */
public enum Measure {
    REDNESS_CONTRAST_EI("EI", Change.DIFFERENCE, 1, Double.NaN),
    REDNESS_CONTRAST_A("a*", Change.DIFFERENCE, 1, 0.5),
    REDNESS_A("a*", Change.DIFFERENCE, 1, 1.0),
    LIGHTNESS("L*", Change.DIFFERENCE, 1, 1.5),
    SKIN_TONE_ITA("°", Change.DIFFERENCE, 1, 3),
    SPOT_DOSE("OD·mm²", Change.PER_CENT, 1, 6),
    LINE_DEPTH("OD", Change.PER_CENT, 1, 6),
    FOLD_DEPTH("OD", Change.PER_CENT, 1, Double.NaN),
    TEXTURE("OD", Change.PER_CENT, 1, 5),
    TEXTURE_CONTRAST("levels²", Change.PER_CENT, 1, Double.NaN),
    TEXTURE_HOMOGENEITY("1", Change.PER_CENT, 1, Double.NaN),
    PORE_AREA("share", Change.PER_CENT, 1, 8),
    PORE_DEPTH("OD", Change.PER_CENT, 1, Double.NaN),
    SCAR_AREA("mm²", Change.PER_CENT, 1, Double.NaN),
    SCAR_COLOUR("ΔE00", Change.DIFFERENCE, 1, Double.NaN),
    SCAR_REDNESS("a*", Change.DIFFERENCE, 1, Double.NaN),
    EVENNESS_A("a*", Change.PER_CENT, 1, Double.NaN),
    EVENNESS_OD("OD", Change.PER_CENT, 1, Double.NaN);

    /** How a change is said. */
    public enum Change {
        /** After minus before, in the unit. */
        DIFFERENCE,
        /** 100 (after / before − 1). */
        PER_CENT
    }

    private final String unit;
    private final Change change;
    private final int formulaVersion;
    private final double goal;

    Measure(String unit, Change change, int formulaVersion, double goal) {
        this.unit = unit;
        this.change = change;
        this.formulaVersion = formulaVersion;
        this.goal = goal;
    }

    public String unit() {
        return unit;
    }

    /** Unit of the change and of its band. */
    public String changeUnit() {
        return change == Change.PER_CENT ? "%" : unit;
    }

    public int formulaVersion() {
        return formulaVersion;
    }

    /** Smallest detectable change wanted, in {@link #changeUnit()}; not a number where the design sets none. */
    public double goal() {
        return goal;
    }

    public double change(double before, double after) {
        return change == Change.DIFFERENCE ? after - before : 100 * (after / before - 1);
    }
}
