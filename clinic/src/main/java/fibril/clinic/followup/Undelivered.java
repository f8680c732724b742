package fibril.clinic.followup;

/** Messages that somebody should know of on the day page. The room of messages counts them. */
public interface Undelivered {

    /** Given up, or perhaps not arrived, and nobody has said that she has seen it. */
    int failed();

    /** Should have left and still wait. */
    int overdue();
}
