package fibril.clinic.rights;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.UUID;

/** A person asked to be forgotten: what went at once, and until when the rest is locked. */
public record Erasure(
        UUID id, UUID client, State state, AskedBy askedBy, LocalDate keepUntil, Gone gone, Provenance provenance) {

    public enum State {
        LOCKED,
        /** The lock was a mistake. What was gone stays gone. */
        RESTORED
    }

    /** Who asked; no name, so that none stays behind. */
    public enum AskedBy {
        HERSELF,
        GUARDIAN,
        REPRESENTATIVE,
        AUTHORITY,
        PRACTICE
    }

    /** What went at once, counted; only counts can still be told of it. */
    public record Gone(
            int photographs, int messages, int links, int wishes, int appointments, int consents, int auditWords) {

        public static final Gone NOTHING = new Gone(0, 0, 0, 0, 0, 0, 0);
    }

    public boolean isLocked() {
        return state == State.LOCKED;
    }

    /** From its last day on. */
    public boolean mayGoOn(LocalDate day) {
        return isLocked() && !day.isBefore(keepUntil);
    }

    public Erasure restored(Provenance next) {
        return new Erasure(id, client, State.RESTORED, askedBy, keepUntil, gone, next);
    }
}
