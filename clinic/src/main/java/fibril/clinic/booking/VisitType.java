package fibril.clinic.booking;

import java.time.Instant;

/** How long a visit of one kind lasts, and how long room and people need before it and after. */
public record VisitType(VisitKind kind, int minutes, int beforeMinutes, int afterMinutes) {

    public static final int LONGEST_MINUTES = 480;
    public static final int LONGEST_TURN_MINUTES = 120;

    public VisitType {
        onTheGrid("length", minutes, Span.STEP_MINUTES, LONGEST_MINUTES);
        onTheGrid("time before", beforeMinutes, 0, LONGEST_TURN_MINUTES);
        onTheGrid("time after", afterMinutes, 0, LONGEST_TURN_MINUTES);
    }

    private static void onTheGrid(String what, int minutes, int least, int most) {
        if (!(minutes >= least && minutes <= most && minutes % Span.STEP_MINUTES == 0)) {
            throw new IllegalArgumentException(
                    what + " is " + least + " to " + most + " minutes in steps of five, was " + minutes);
        }
    }

    /** These figures are ours, until the clinic sets its own. */
    static VisitType usual(VisitKind kind) {
        return switch (kind) {
            case CONSULTATION -> new VisitType(kind, 45, 0, 5);
            case SESSION -> new VisitType(kind, 60, 10, 15);
            case CHECK -> new VisitType(kind, 20, 0, 5);
            case VERDICT -> new VisitType(kind, 30, 0, 5);
        };
    }

    public Span timeFrom(Instant start) {
        return Span.of(start, minutes);
    }

    /** With the turn-round. */
    public Span heldFrom(Instant start) {
        return timeFrom(start).widened(beforeMinutes, afterMinutes);
    }
}
