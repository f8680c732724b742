package fibril.clinic.treat;

/** When, in the course of things, the picture was taken. */
public enum PhotographMoment {
    BEFORE,
    AFTER,
    RECOVERY,
    FOLLOW_UP
}
