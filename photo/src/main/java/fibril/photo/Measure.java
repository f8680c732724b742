package fibril.photo;

/** What is measured, in which unit, and to how many decimals it is worth reading. */
public enum Measure {
    /** Redness against the reference skin of the same photograph: needs no chart. */
    REDNESS_CONTRAST("redness against reference skin", "a*", 2),
    /** The same in log R/G, which does not shrink as skin darkens: the figure to compare people by. */
    REDNESS_LOG_RATIO("redness against reference skin (log R/G)", "EI", 2),
    /** Redness of the region itself: only with a chart in both. */
    REDNESS("redness", "a*", 2),
    LIGHTNESS("lightness", "L*", 2),
    /** Individual typology angle: only with a chart in both and an even light. */
    SKIN_TONE("skin tone (ITA)", "°", 1),
    /** Optical density × area of brown spots, over the union of those found in either photograph. */
    SPOTS("brown spots", "OD·mm²", 2),
    /** Mean depth of shade along the union of the lines found in either photograph. */
    LINE_DEPTH("depth of lines", "OD", 4),
    /** The same along folds 1 to 3 mm wide. */
    FOLD_DEPTH("depth of folds", "OD", 4),
    /** Grey-level analogue of roughness; not a height. */
    ROUGHNESS("photographic roughness", "OD", 4),
    TEXTURE_CONTRAST("contrast of texture", "levels²", 2),
    TEXTURE_HOMOGENEITY("homogeneity of texture", "1", 3),
    PORES("share of skin that is pores", "1", 4),
    PORE_DEPTH("depth of pores", "OD", 4),
    /** How uneven redness is across the region. */
    UNEVEN_REDNESS("unevenness of redness", "a*", 2),
    /** How uneven pigment is across the region. */
    UNEVEN_PIGMENT("unevenness of pigment", "OD", 4),
    SCAR_AREA("area of scar", "mm²", 1),
    /** Colour difference between the outlined scar and the ring of skin around it. */
    SCAR_CONTRAST("colour of scar against its surroundings", "ΔE00", 2),
    SCAR_REDNESS("redness of scar against its surroundings", "a*", 2);

    private final String words;
    private final String unit;
    private final int decimals;

    Measure(String words, String unit, int decimals) {
        this.words = words;
        this.unit = unit;
        this.decimals = decimals;
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

    /** Whether a region is better off with less of it; of lightness, skin tone and homogeneity that cannot be said. */
    public boolean lessIsBetter() {
        return this != LIGHTNESS && this != SKIN_TONE && this != TEXTURE_HOMOGENEITY;
    }

    /** Whether bands and changes are shares of the value before, rather than differences in the unit. */
    public boolean relative() {
        return switch (this) {
            case SPOTS,
                    LINE_DEPTH,
                    FOLD_DEPTH,
                    ROUGHNESS,
                    TEXTURE_CONTRAST,
                    TEXTURE_HOMOGENEITY,
                    PORES,
                    PORE_DEPTH,
                    SCAR_AREA,
                    UNEVEN_REDNESS,
                    UNEVEN_PIGMENT -> true;
            case REDNESS_CONTRAST, REDNESS_LOG_RATIO, REDNESS, LIGHTNESS, SKIN_TONE, SCAR_CONTRAST, SCAR_REDNESS ->
                false;
        };
    }
}
