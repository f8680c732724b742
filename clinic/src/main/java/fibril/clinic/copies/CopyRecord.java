package fibril.clinic.copies;

import java.util.Optional;

/** What became of the copies so far, as far as the next one needs to know. */
public interface CopyRecord {

    Optional<CopyRun> lastGood(CopyRun.Kind kind);

    /** Good or not. */
    Optional<CopyRun> lastTried(CopyRun.Kind kind);
}
