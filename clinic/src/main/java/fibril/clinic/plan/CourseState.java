package fibril.clinic.plan;

/** How far a course is. Only an agreed one may be treated. */
public enum CourseState {
    DRAFT,
    AGREED,
    COMPLETED,
    STOPPED;

    public boolean isOpen() {
        return this == DRAFT || this == AGREED;
    }
}
