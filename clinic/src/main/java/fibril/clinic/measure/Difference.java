package fibril.clinic.measure;

import fibril.atlas.Scale;
import java.util.Optional;

/** How far one figure moved, and what that means. {@code item} is empty for the total. */
public record Difference(String item, double by, Sense sense, Size size) {

    public enum Sense {
        BETTER,
        WORSE,
        SAME,
        /** The scale has no better end. */
        UNJUDGED
    }

    /** Beside what raters disagree by, or what matters to people, where the atlas knows one of them. */
    public enum Size {
        UNKNOWN,
        WITHIN_RATER_ERROR,
        BEYOND_RATER_ERROR,
        BELOW_IMPORTANT,
        IMPORTANT
    }

    /** Differences of sums of tenths: closer than this, two figures are the same. */
    private static final double SAME = 1e-6;

    static Difference of(Scale scale, Scale.Direction direction, String item, double before, double after) {
        double by = Math.rint((after - before) / SAME) * SAME;
        return new Difference(item, by, sense(direction, by), size(scale.smallestChange(), Math.abs(by)));
    }

    private static Sense sense(Scale.Direction direction, double by) {
        if (Math.abs(by) < SAME) return Sense.SAME;
        return switch (direction) {
            case LOWER_IS_BETTER -> by < 0 ? Sense.BETTER : Sense.WORSE;
            case HIGHER_IS_BETTER -> by > 0 ? Sense.BETTER : Sense.WORSE;
            case NONE -> Sense.UNJUDGED;
        };
    }

    private static Size size(Optional<Scale.SmallestChange> smallest, double by) {
        if (smallest.isEmpty()) return Size.UNKNOWN;
        boolean reached = by >= smallest.get().value() - SAME;
        return switch (smallest.get().meaning()) {
            case RATER_NOISE -> reached ? Size.BEYOND_RATER_ERROR : Size.WITHIN_RATER_ERROR;
            case IMPORTANT -> reached ? Size.IMPORTANT : Size.BELOW_IMPORTANT;
        };
    }
}
