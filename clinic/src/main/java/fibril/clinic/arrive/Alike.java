package fibril.clinic.arrive;

import java.util.Optional;
import java.util.UUID;

/**
 * A row that may be here already, or stand in the file twice.
 *
 * @param whom the other in words: a client with her birth date, or what the same entry is
 * @param other the client on record; empty where only an earlier line of the file is alike
 * @param otherLine that line; nought where it is a record
 */
public record Alike(Coming coming, Why why, String whom, Optional<UUID> other, long otherLine) {

    public enum Why {
        NAME_AND_BIRTH_DATE,
        REFERENCE,
        EMAIL,
        TELEPHONE,
        SAME_ENTRY
    }

    /** What is to be done with it. */
    public enum Choice {
        /** It is left out. */
        SKIP,
        /** It is somebody else, or something else: both are kept. */
        BOTH,
        /** It is she: her record stays as it is, and what else comes of her goes there. */
        SAME
    }

    public long line() {
        return coming.line();
    }

    /** Only of people it can be said that they are the same. */
    public boolean may(Choice choice) {
        return choice != Choice.SAME || coming instanceof ArrivingClient;
    }
}
