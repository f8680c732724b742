package fibril.clinic.message;

/** How far a message has come. */
public enum DeliveryState {
    WAITING,
    /** Somebody is handing it over now, or ended while doing so. */
    SENDING,
    SENT,
    /** It was handed over, or nearly; nobody knows. It is not sent again by itself. */
    PERHAPS_SENT,
    GIVEN_UP,
    /** What it was about went away before it was sent. */
    CANCELLED;

    /** Somebody should know of it. */
    public boolean isTrouble() {
        return this == PERHAPS_SENT || this == GIVEN_UP;
    }
}
