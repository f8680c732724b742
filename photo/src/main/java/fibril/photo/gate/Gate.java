package fibril.photo.gate;

/**
 * Every condition a figure depends on: from where on it is given with a warning, from where on it is not given at all, and
 * what whoever holds the camera can do about it. The limits are those of the design of the pipeline; "ours" is a default
 * of our own.
 */
public enum Gate {
    CHART_FOUND(
            "colour chart in both photographs",
            "charts",
            2,
            2,
            Worse.BELOW,
            "hold the chart beside the cheek, whole and flat to the camera, or tap its four corners"),
    CHART_ADVISED(
            "colour chart in both photographs, for a contrast in a*",
            "charts",
            2,
            0,
            Worse.BELOW,
            "hold the chart beside the cheek: a contrast is firmer with it"),
    CHART_RESIDUAL(
            "leave-one-out error of the colour chart",
            "ΔE00",
            1.5,
            3,
            Worse.ABOVE,
            "switch off HDR, beauty and portrait modes; light the chart as the face is lit, without glare; lock the"
                    + " white balance"),
    CHART_SPREAD(
            "most uneven patch of the chart",
            "share",
            0.05,
            0.25,
            Worse.ABOVE,
            "turn the chart until no shadow or reflection lies on it"),
    CHART_CLIPPED(
            "patches of the chart with a channel at its end",
            "patches",
            1,
            2,
            Worse.FROM,
            "expose less: the white patch must not be pure white"),
    SKIN_CLIPPED(
            "skin pixels with a channel at its end",
            "share",
            0.01,
            0.02,
            Worse.ABOVE,
            "expose less; on light skin red is the first to clip"),
    REGION_SEEN(
            "part of the region that is skin and seen",
            "share",
            0.8,
            0.6,
            Worse.BELOW,
            "hair back, no spectacles, the whole region in the picture"),
    LIGHT_SURFACE(
            "difference of the light across the face",
            "share",
            0.1,
            0.2,
            Worse.ABOVE,
            "same lamps, same seat, no window on one side"),
    ITA_LIGHT(
            "difference of the light across the face, for skin tone",
            "share",
            0.08,
            0.08,
            Worse.ABOVE,
            "same lamps, same seat, chart in the plane of the cheek"),
    SHARPNESS(
            "ratio of the edge spreads of the two photographs",
            "1",
            1.2,
            1.6,
            Worse.ABOVE,
            "focus on the cheek, hold still, clean the lens; take the blurred photograph again"),
    SCALE(
            "pixels on a millimetre of skin",
            "px/mm",
            10,
            10,
            Worse.BELOW,
            "come closer or use the full resolution of the camera"),
    LINE_SCALE(
            "pixels on a millimetre of skin, for lines and spots",
            "px/mm",
            5,
            3,
            Worse.BELOW,
            "come closer or use the full resolution of the camera"),
    REGISTRATION_MAP(
            "forward-backward error of the registration, 95th percentile",
            "% of face width",
            0.5,
            0.5,
            Worse.ABOVE,
            "same distance, same angle, same expression as before"),
    REGISTRATION_TRACKED(
            "forward-backward error of the registration, 95th percentile",
            "% of face width",
            0.5,
            2,
            Worse.ABOVE,
            "same distance, same angle, same expression as before"),
    EXPRESSION(
            "difference of mouth opening or brow height",
            "% of face width",
            2,
            3,
            Worse.ABOVE,
            "relax the face: mouth closed, brows at rest, as in the first photograph"),
    BAND_WIDTH(
            "noise band of lightness or skin tone over the widest worth showing",
            "×",
            1,
            1,
            Worse.ABOVE,
            "take three photographs before and three after, so that the person's own band is known"),
    ENOUGH_FOUND(
            "spots, centimetres of line or fives of pores in the two photographs",
            "",
            3,
            1,
            Worse.BELOW,
            "nothing to do: there is too little of it in this region to follow"),
    OUTLINE_SCALE(
            "scale known in both photographs",
            "photographs",
            2,
            2,
            Worse.BELOW,
            "put the chart or a ruler beside the scar");

    private enum Worse {
        ABOVE,
        FROM,
        BELOW
    }

    private final String what;
    private final String unit;
    private final double warnAt;
    private final double refuseAt;
    private final Worse worse;
    private final String remedy;

    Gate(String what, String unit, double warnAt, double refuseAt, Worse worse, String remedy) {
        this.what = what;
        this.unit = unit;
        this.warnAt = warnAt;
        this.refuseAt = refuseAt;
        this.worse = worse;
        this.remedy = remedy;
    }

    /** Holds {@code value} against the limits. What is not a number is refused: an unknown is not a pass. */
    public Reading read(double value) {
        if (Double.isNaN(value) || past(value, refuseAt)) return new Reading.Refused(this, value, refuseAt);
        if (past(value, warnAt)) return new Reading.Warned(this, value, warnAt);
        return new Reading.Passed(this, value);
    }

    private boolean past(double value, double limit) {
        return switch (worse) {
            case ABOVE -> value > limit;
            case FROM -> value >= limit;
            case BELOW -> value < limit;
        };
    }

    public String what() {
        return what;
    }

    public String unit() {
        return unit;
    }

    public double warnAt() {
        return warnAt;
    }

    public double refuseAt() {
        return refuseAt;
    }

    /** Whether a small value is the bad one. */
    public boolean wantsMore() {
        return worse == Worse.BELOW;
    }

    /** What to do, in the words of a colleague. */
    public String remedy() {
        return remedy;
    }
}
