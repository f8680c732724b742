package fibril.clinic.followup;

/** How a due item stands on a day. */
public enum Standing {
    LATE,
    DUE,
    AHEAD
}
