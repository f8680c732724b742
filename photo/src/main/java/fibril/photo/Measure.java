package fibril.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is measured, in which unit, to how many decimals it is worth reading, and the version of its formula. A formula that
 * changes gets the next version; figures of different versions are never put side by side. Goals are the smallest
 * detectable changes the design sets.
 */
public enum Measure {
    /**
     * Redness against the other skin of the same photograph, on a face the rest of it: needs no chart. Up to version 1 it grew
     * with the light.
     */
    REDNESS_CONTRAST("redness against the other skin", "a*", 2, Change.DIFFERENCE, 2, 0.5),
    /** The same in log R/G, which does not shrink as skin darkens: the figure to compare people by. */
    REDNESS_LOG_RATIO("redness against the other skin (log R/G)", "EI", 2, Change.DIFFERENCE, 1),
    /** Redness of the region itself: only with a chart in both. */
    REDNESS("redness", "a*", 2, Change.DIFFERENCE, 1, 1.0),
    LIGHTNESS("lightness", "L*", 2, Change.DIFFERENCE, 1, 1.5),
    /** Individual typology angle: only with a chart in both and an even light. */
    SKIN_TONE("skin tone (ITA)", "°", 1, Change.DIFFERENCE, 1, 3),
    /** Optical density × area of spots, brown or red, over the union of those found in either photograph. */
    SPOTS("spots, brown or red", "OD·mm²", 2, Change.SHARE, 1, 0.06),
    /** Mean depth of shade along the union of the lines found in either photograph. */
    LINE_DEPTH("depth of lines", "OD", 4, Change.SHARE, 1, 0.06),
    /** The same along folds 1 to 3 mm wide. */
    FOLD_DEPTH("depth of folds", "OD", 4, Change.SHARE, 1),
    /** Grey-level analogue of roughness; not a height. */
    ROUGHNESS("photographic roughness", "OD", 4, Change.SHARE, 1, 0.05),
    TEXTURE_CONTRAST("contrast of texture", "levels²", 2, Change.SHARE, 1),
    TEXTURE_HOMOGENEITY("homogeneity of texture", "1", 3, Change.SHARE, 1),
    PORES("share of skin that is pores", "1", 4, Change.SHARE, 1, 0.08),
    PORE_DEPTH("depth of pores", "OD", 4, Change.SHARE, 1),
    /** How uneven redness is across the region. */
    UNEVEN_REDNESS("unevenness of redness", "a*", 2, Change.SHARE, 1),
    /** How uneven pigment is across the region; up to version 1 blood was in it, too. */
    UNEVEN_PIGMENT("unevenness of pigment", "OD", 4, Change.SHARE, 2),
    SCAR_AREA("area of scar", "mm²", 1, Change.SHARE, 1),
    /** Colour difference between the outlined scar and the ring of skin around it. */
    SCAR_CONTRAST("colour of scar against its surroundings", "ΔE00", 2, Change.DIFFERENCE, 1),
    SCAR_REDNESS("redness of scar against its surroundings", "a*", 2, Change.DIFFERENCE, 1);

    /** How a change is held against its band. */
    private enum Change {
        /** After minus before, in the unit. */
        DIFFERENCE,
        /** That as a share of the value before. */
        SHARE
    }

    private final String words;
    private final String unit;
    private final int decimals;
    private final Change change;
    private final int formulaVersion;
    private final OptionalDouble goal;

    Measure(String words, String unit, int decimals, Change change, int formulaVersion) {
        this(words, unit, decimals, change, formulaVersion, OptionalDouble.empty());
    }

    Measure(String words, String unit, int decimals, Change change, int formulaVersion, double goal) {
        this(words, unit, decimals, change, formulaVersion, OptionalDouble.of(goal));
    }

    Measure(String words, String unit, int decimals, Change change, int formulaVersion, OptionalDouble goal) {
        this.words = words;
        this.unit = unit;
        this.decimals = decimals;
        this.change = change;
        this.formulaVersion = formulaVersion;
        this.goal = goal;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    public int decimals() {
        return decimals;
    }

    public int formulaVersion() {
        return formulaVersion;
    }

    /** Name and version of how it is worked out now, as it is stored with a figure. */
    public String formula() {
        return name().toLowerCase(Locale.ROOT) + " v" + formulaVersion;
    }

    /** None for a formula that has been replaced since. */
    public static Optional<Measure> ofFormula(String formula) {
        return Arrays.stream(values())
                .filter(measure -> measure.formula().equals(formula))
                .findFirst();
    }

    /** Half width of the band that the design wants, as {@link #held} counts; none where it sets none. */
    public OptionalDouble goal() {
        return goal;
    }

    /** Whether a region is better off with less of it; of lightness, skin tone and homogeneity that cannot be said. */
    public boolean lessIsBetter() {
        return this != LIGHTNESS && this != SKIN_TONE && this != TEXTURE_HOMOGENEITY;
    }

    /** Whether bands and changes are shares of the value before, rather than differences in the unit. */
    public boolean relative() {
        return change == Change.SHARE;
    }

    /** What is held against the band. */
    public double held(double before, double after) {
        return relative() ? (after - before) / before : after - before;
    }
}
