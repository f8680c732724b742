package fibril.clinic.followup;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.UUID;

/** Sessions of one course that were bought on one day. Only a correction may bring the number down to none. */
public record Purchase(
        UUID id, UUID client, UUID course, int sessions, LocalDate on, String note, Provenance provenance) {

    public static final int MOST_SESSIONS = 50;
    public static final int LONGEST_NOTE = 500;

    public Purchase {
        int least = provenance.version() == 1 ? 1 : 0;
        if (!(sessions >= least && sessions <= MOST_SESSIONS)) {
            throw new IllegalArgumentException(
                    "sessions bought are " + least + " to " + MOST_SESSIONS + ", were " + sessions);
        }
        if (note.length() > LONGEST_NOTE) throw new IllegalArgumentException("the note is too long");
    }

    /** Written by mistake: it counts for nothing, and stays readable. */
    public boolean isTakenBack() {
        return sessions == 0;
    }
}
