package fibril.clinic.practice;

import java.time.Instant;
import java.util.UUID;

/** Who wrote this version, when, and why it replaces the one before (empty for the first). */
public record Provenance(int version, UUID author, Instant at, String reason) {

    public Provenance {
        if (!(version >= 1)) throw new IllegalArgumentException("version is " + version + ", the first is 1");
        if (version > 1 && reason.isBlank()) throw new IllegalArgumentException("a correction needs a reason");
    }

    public static Provenance first(UUID author, Instant at) {
        return new Provenance(1, author, at, "");
    }

    /** The version after this one. */
    public Provenance next(UUID author, Instant at, String reason) {
        return new Provenance(version + 1, author, at, reason);
    }
}
