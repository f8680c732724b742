package fibril.clinic.booking;

import java.util.Locale;

/** How an appointment stands. Only what was cancelled gives its time back. */
public enum AppointmentState {
    BOOKED,
    MOVED,
    ARRIVED,
    NO_SHOW,
    CANCELLED,
    LATE_CANCEL;

    public boolean takesTime() {
        return this != CANCELLED && this != LATE_CANCEL;
    }

    /** Still expected. */
    public boolean isAhead() {
        return this == BOOKED || this == MOVED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
