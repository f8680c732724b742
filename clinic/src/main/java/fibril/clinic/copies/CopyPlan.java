package fibril.clinic.copies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When this practice copies itself and where to.
 *
 * @param folder as the machine writes it, outside the practice's own
 * @param rehearseDays a copy is laid out and looked over at least this often
 */
public record CopyPlan(String folder, LocalTime at, Retention retention, int rehearseDays) {

    /** After one that failed the next is tried no sooner. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    /** A night may be missed by a machine that was off; not two. */
    public static final Duration TOO_OLD = Duration.ofHours(36);

    public CopyPlan {
        if (folder.isBlank()) throw new IllegalArgumentException("copies need a folder");
        if (rehearseDays < 1)
            throw new IllegalArgumentException("rehearsals are at least a day apart: " + rehearseDays);
    }

    /** The last moment at which a copy should have begun. */
    public Instant lastMoment(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant todays = on(today, zone);
        return todays.isAfter(now) ? on(today.minusDays(1), zone) : todays;
    }

    /** One moment for each day, also where the clocks show this time twice or never. */
    private Instant on(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /**
     * A copy that was cut off by a sudden end left no word of itself, so it is made again at once; so is one when the
     * practice's key has changed since the last.
     */
    public boolean isCopyDue(CopyRecord record, Instant now, ZoneId zone, Instant keyChanged) {
        Instant last = lastMoment(now, zone);
        Instant changed = unlessAhead(keyChanged, now);
        return isBefore(record.lastGood(CopyRun.Kind.BACKUP, now), changed.isAfter(last) ? changed : last)
                && isBefore(record.lastTried(CopyRun.Kind.BACKUP, now), now.minus(PATIENCE));
    }

    /** @param keyChanged an archive from before opens with the old key only, and is nothing to rehearse with */
    public boolean isRehearsalDue(CopyRecord record, Instant now, Instant keyChanged) {
        return !isBefore(record.lastGood(CopyRun.Kind.BACKUP, now), unlessAhead(keyChanged, now))
                && isBefore(record.lastGood(CopyRun.Kind.REHEARSAL, now), now.minus(Duration.ofDays(rehearseDays)))
                && isBefore(record.lastTried(CopyRun.Kind.REHEARSAL, now), now.minus(PATIENCE));
    }

    /** No copy made now would ever be newer than a change that is dated ahead. */
    private static Instant unlessAhead(Instant keyChanged, Instant now) {
        return keyChanged.isAfter(now) ? Instant.EPOCH : keyChanged;
    }

    /** A rehearsal that is late by more than two days does not come by itself. */
    public Duration rehearsalTooOld() {
        return Duration.ofDays(rehearseDays + 2L);
    }

    private static boolean isBefore(Optional<CopyRun> run, Instant moment) {
        return run.map(CopyRun::startedAt).filter(at -> !at.isBefore(moment)).isEmpty();
    }
}
