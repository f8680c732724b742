package fibril.clinic.copies;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the copies so far, as far as the next one needs to know. A run dated later than now was made while the
 * clock ran ahead, or the clock is behind now: it is no word of what was done before now.
 */
public interface CopyRecord {

    Optional<CopyRun> lastGood(CopyRun.Kind kind, Instant now);

    /** Good or not. */
    Optional<CopyRun> lastTried(CopyRun.Kind kind, Instant now);

    /** Whether any is dated later than now. */
    boolean isAheadOf(Instant now);
}
