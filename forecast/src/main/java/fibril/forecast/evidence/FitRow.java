package fibril.forecast.evidence;

import fibril.forecast.link.LinkGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of one arm as the fit reads it.
 *
 * @param blind whether raters knew nothing
 * @param controlled whether there was another arm to be fair to
 */
public record FitRow(
        String study,
        int row,
        Quantity quantity,
        @Nullable LinkGroup groupOrNull,
        Arm arm,
        boolean blind,
        boolean controlled,
        int people,
        Course course,
        Seen seen,
        String note) {

    /** A series without a control is believed less, and a small one less still: what failed was not sent in. */
    private static final double WEIGHT_OF_A_SERIES = 0.75;

    private static final double WEIGHT_OF_A_SMALL_SERIES = 0.5;
    private static final int SMALL = 20;

    /** What was measured. */
    public enum Quantity {
        CLINICAL,
        COLLAGEN,
        ECHO_DENSITY,
        ELASTIN
    }

    /** What was done to the people of this row. */
    public enum Arm {
        NEEDLED,
        CONTROL,
        CREAM,
        CREAM_NEEDLED;

        public boolean isNeedled() {
            return this == NEEDLED || this == CREAM_NEEDLED;
        }
    }

    /** A course of the study, with the depth drawn from a range where it was not told. */
    public record Course(
            int ageYears,
            String area,
            String tool,
            double depthLowMm,
            double depthHighMm,
            List<Integer> sessionDays,
            int day) {
        public Course {
            sessionDays = List.copyOf(sessionDays);
        }
    }

    public LinkGroup group() {
        if (groupOrNull == null) throw new IllegalStateException(key() + " has no concern");
        return groupOrNull;
    }

    public Optional<LinkGroup> findGroup() {
        return Optional.ofNullable(groupOrNull);
    }

    /** How far its likelihood is believed, as a power of it. */
    public double weight() {
        if (controlled) return 1;
        return people < SMALL || quantity == Quantity.COLLAGEN ? WEIGHT_OF_A_SMALL_SERIES : WEIGHT_OF_A_SERIES;
    }

    public String key() {
        return study + " " + row;
    }
}
