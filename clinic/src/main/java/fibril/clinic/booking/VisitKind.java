package fibril.clinic.booking;

import java.util.Locale;

/** What somebody comes for. */
public enum VisitKind {
    CONSULTATION,
    SESSION,
    CHECK,
    VERDICT;

    /** As messages and settings name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
