package fibril.clinic.treat;

/** An open session is still being charted; a closed one is changed only by a correction with its reason. */
public enum SessionState {
    OPEN,
    CLOSED
}
