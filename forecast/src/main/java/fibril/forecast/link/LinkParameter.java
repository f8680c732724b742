package fibril.forecast.link;

import fibril.skin.prior.Normal;

/**
 * Every number of the links, with what is believed of it before any trial is read. Normal priors may be negative; log-normal
 * ones may not. A share is the part of the trouble that goes: 0.4 = four tenths of the way to the best end of the scale.
 */
public enum LinkParameter {
    STRENGTH(true, 1.5, 0.7, "share gained per saturated gain of collagen, the middle of all concerns"),
    STRENGTH_SPREAD(true, 0.25, 0.6, "how far concerns lie apart, as a standard deviation of the logarithm"),
    ACNE_SCARS(false, 0, 1, "place of acne scars among concerns, in standard deviations"),
    WRINKLES(false, 0, 1, "place of wrinkles"),
    LAXITY(false, 0, 1, "place of laxity"),
    TEXTURE(false, 0, 1, "place of texture"),
    STRIAE(false, 0, 1, "place of stretch marks"),
    SCARS(false, 0, 1, "place of other scars"),
    HALF_GAIN(true, 0.5, 0.5, "gain of collagen at which half of all that can follow has followed"),
    BLIND_SHARE(false, 0.03, 0.05, "share gained without needles in the eyes of blinded raters"),
    OPEN_EXTRA(true, 0.08, 0.7, "what raters who know add to it"),
    STUDY_SPREAD(true, 0.15, 0.5, "standard deviation between studies, beyond what the model explains, as a share"),
    OUTCOME_SPREAD(true, 0.06, 0.5, "the same between outcomes and days of one study"),
    PERSON_SPREAD(true, 0.22, 0.3, "standard deviation between people of one study, measuring error included"),
    STAIN_BIAS(true, 1.4, 0.4, "reading of stained sections over true gain of collagen"),
    ECHO_SLOPE(true, 2.5, 0.7, "gain of echo density over gain of collagen"),
    CREAM_SHARE(false, 0.45, 0.2, "share gained by a cream alone in melasma, in the long run"),
    NEEDLING_ON_CREAM(false, 0.05, 0.12, "what needling adds to the cream");

    private final boolean positive;
    private final double middle;
    private final double spread;
    private final String meaning;

    LinkParameter(boolean positive, double middle, double spread, String meaning) {
        this.positive = positive;
        this.middle = middle;
        this.spread = spread;
        this.meaning = meaning;
    }

    /** A value from its standard score. Fits work on scores, so that every prior is standard normal. */
    public double fromScore(double score) {
        return positive ? middle * Math.exp(spread * score) : middle + spread * score;
    }

    /** The prior's value below which a share {@code p} lies. */
    public double priorQuantile(double p) {
        return fromScore(Normal.quantile(p));
    }

    public String meaning() {
        return meaning;
    }

    /** Its place in an array of values or scores. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the arrays, by design
    public int index() {
        return ordinal();
    }
}
