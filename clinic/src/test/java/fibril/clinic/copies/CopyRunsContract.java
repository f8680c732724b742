package fibril.clinic.copies;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.copies.store.SqlCopyRuns;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of copies, on any database. */
abstract class CopyRunsContract {

    private static final Instant NIGHT = Instant.parse("2026-06-15T00:30:00Z");

    private final TestDatabase database;
    private final CopyRuns runs;

    CopyRunsContract(TestDatabase database) {
        this.database = database;
        this.runs = new SqlCopyRuns(database.dsl());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatWasAddedTheLatestFirst() {
        CopyRun first = add(1, CopyRun.Kind.BACKUP, true);
        CopyRun second = add(2, CopyRun.Kind.REHEARSAL, false);
        assertThat(runs.newest(9)).containsExactly(second, first);
        assertThat(runs.newest(1)).containsExactly(second);
    }

    @Test
    void tellsTheLastGoodFromTheLastTried() {
        Instant now = NIGHT.plusSeconds(600);
        assertThat(runs.lastTried(CopyRun.Kind.BACKUP, now)).isEmpty();
        CopyRun good = add(1, CopyRun.Kind.BACKUP, true);
        CopyRun failed = add(2, CopyRun.Kind.BACKUP, false);
        add(3, CopyRun.Kind.REHEARSAL, true);
        assertThat(runs.lastGood(CopyRun.Kind.BACKUP, now)).contains(good);
        assertThat(runs.lastTried(CopyRun.Kind.BACKUP, now)).contains(failed);
    }

    @Test
    void whatIsDatedAheadIsNeitherTheLastGoodNorTheLastTried() {
        CopyRun good = add(1, CopyRun.Kind.BACKUP, true);
        CopyRun failed = add(2, CopyRun.Kind.BACKUP, false);
        add(500_000, CopyRun.Kind.BACKUP, true);
        add(600_000, CopyRun.Kind.REHEARSAL, true);
        assertThat(runs.lastGood(CopyRun.Kind.BACKUP, failed.startedAt())).contains(good);
        assertThat(runs.lastTried(CopyRun.Kind.BACKUP, failed.startedAt())).contains(failed);
        assertThat(runs.lastTried(CopyRun.Kind.BACKUP, good.startedAt())).contains(good);
        assertThat(runs.lastGood(CopyRun.Kind.REHEARSAL, failed.endedAt())).isEmpty();
        assertThat(runs.isAheadOf(failed.endedAt())).isTrue();
        assertThat(runs.isAheadOf(NIGHT.plusSeconds(60L * 600_000))).isFalse();
    }

    /** Its end stands a year ahead; the next one is newer all the same. */
    @Test
    void oneInWhoseMidstTheClockWasSetIsNotTheLastForAYear() {
        CopyRun set = new CopyRun(
                new UUID(0, 1), CopyRun.Kind.BACKUP, NIGHT, NIGHT.plusSeconds(31_536_000), true, "a.fibril", "words");
        database.inTransaction(() -> runs.add(set));
        CopyRun next = add(9, CopyRun.Kind.BACKUP, true);
        assertThat(runs.lastGood(CopyRun.Kind.BACKUP, NIGHT)).contains(set);
        assertThat(runs.lastGood(CopyRun.Kind.BACKUP, next.endedAt())).contains(next);
    }

    @Test
    void remembersTheNameOfEveryBackupThatWasMade() {
        add(1, CopyRun.Kind.BACKUP, true, "one.fibril");
        add(2, CopyRun.Kind.BACKUP, false, "");
        add(3, CopyRun.Kind.REHEARSAL, true, "rehearsed.fibril");
        add(4, CopyRun.Kind.BACKUP, true, "two.fibril");
        assertThat(runs.archives()).containsExactlyInAnyOrder("one.fibril", "two.fibril");
    }

    @Test
    void cutsWhatIsTooLongToBeKept() {
        CopyRun run = new CopyRun(new UUID(0, 9), CopyRun.Kind.BACKUP, NIGHT, NIGHT, false, "", "damage ".repeat(1000));
        database.inTransaction(() -> runs.add(run));
        assertThat(runs.newest(1)).containsExactly(run);
    }

    private CopyRun add(int minute, CopyRun.Kind kind, boolean good) {
        return add(minute, kind, good, "a.fibril");
    }

    private CopyRun add(int minute, CopyRun.Kind kind, boolean good, String archive) {
        Instant at = NIGHT.plusSeconds(60L * minute);
        CopyRun run = new CopyRun(new UUID(0, minute), kind, at, at.plusSeconds(5), good, archive, "words");
        database.inTransaction(() -> runs.add(run));
        return run;
    }
}
