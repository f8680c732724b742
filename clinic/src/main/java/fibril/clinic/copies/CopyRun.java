package fibril.clinic.copies;

import java.time.Instant;
import java.util.UUID;

/** One copy that was made, or one that was laid out to be looked over; or what went wrong. */
public record CopyRun(
        UUID id, Kind kind, Instant startedAt, Instant endedAt, boolean good, String archive, String words) {

    private static final int MOST_WORDS = 2000;

    public enum Kind {
        BACKUP,
        REHEARSAL
    }

    public CopyRun {
        if (endedAt.isBefore(startedAt)) throw new IllegalArgumentException("a run ends after it began");
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS - 1) + "…" : words;
    }
}
