package fibril.clinic.followup;

/**
 * How long something due is in time, in days. These figures are ours: what sources say of sessions and looks is in the
 * atlas and in {@code MeasurementTimes}; a practice needs to know besides when to pick up the telephone.
 */
public final class DueWindows {

    /** After the day the plan meant. */
    public static final int NEXT_SESSION = 14;

    /** A patch that is read much later says little. */
    public static final int TEST_PATCH = 2;

    /** Before the last day of a letter, so that a new one can be written. */
    public static final int LETTER_AHEAD = 14;

    /** Day 150 to about day 180. */
    public static final int VERDICT = 30;

    /** After its session; later nobody remembers how the skin was on the third day. */
    public static final int MISSED_CHECK_IN = 90;

    private DueWindows() {}
}
