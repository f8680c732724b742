package fibril.atlas;

/**
 * Days between two sessions: the fewest allowed, for skin that marks easily (types IV to VI, or not known) and for other
 * skin, and what a new plan proposes.
 */
public record Spacing(int minimumDays, int minimumDaysMarksEasily, int proposedDays) {

    public Spacing {
        if (!(minimumDays >= 1 && minimumDaysMarksEasily >= minimumDays && proposedDays >= minimumDays)) {
            throw new IllegalArgumentException("spacing goes up from 1 day, was " + minimumDays + ", "
                    + minimumDaysMarksEasily + ", " + proposedDays);
        }
    }

    public int minimumDays(Fitzpatrick type) {
        return type.marksEasily() ? minimumDaysMarksEasily : minimumDays;
    }

    public int proposedDays(Fitzpatrick type) {
        return Math.max(proposedDays, minimumDays(type));
    }
}
