package fibril.clinic.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why somebody must look after the copies. A new plan makes its first copy at once, so none is waited for. */
public enum CopyTrouble {
    DATED_AHEAD,
    NEVER_COPIED,
    COPY_TOO_OLD,
    COPY_FAILED,
    NEVER_REHEARSED,
    REHEARSAL_TOO_OLD,
    REHEARSAL_FAILED;

    /** @param underway whether something is being done right now that may be the first of its kind */
    public static List<CopyTrouble> of(CopyPlan plan, CopyRecord record, boolean underway, Instant now) {
        List<CopyTrouble> troubles = new ArrayList<>();
        if (record.isAheadOf(now)) troubles.add(DATED_AHEAD);
        Optional<CopyRun> copy = record.lastGood(CopyRun.Kind.BACKUP, now);
        if (failed(record, CopyRun.Kind.BACKUP, now)) troubles.add(COPY_FAILED);
        else if (copy.isEmpty() && !underway) troubles.add(NEVER_COPIED);
        if (isOlder(copy, CopyPlan.TOO_OLD, now)) troubles.add(COPY_TOO_OLD);
        Optional<CopyRun> rehearsal = record.lastGood(CopyRun.Kind.REHEARSAL, now);
        if (failed(record, CopyRun.Kind.REHEARSAL, now)) troubles.add(REHEARSAL_FAILED);
        else if (rehearsal.isEmpty() && copy.isPresent() && !underway) troubles.add(NEVER_REHEARSED);
        if (isOlder(rehearsal, plan.rehearsalTooOld(), now)) troubles.add(REHEARSAL_TOO_OLD);
        return List.copyOf(troubles);
    }

    private static boolean failed(CopyRecord record, CopyRun.Kind kind, Instant now) {
        return record.lastTried(kind, now).filter(tried -> !tried.good()).isPresent();
    }

    private static boolean isOlder(Optional<CopyRun> run, Duration allowed, Instant now) {
        return run.filter(good -> good.startedAt().isBefore(now.minus(allowed))).isPresent();
    }
}
