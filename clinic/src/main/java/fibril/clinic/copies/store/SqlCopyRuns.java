package fibril.clinic.copies.store;

import static fibril.clinic.database.schema.Tables.COPY_RUN;

import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.database.schema.tables.records.CopyRunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlCopyRuns implements CopyRuns {

    private final DSLContext db;

    public SqlCopyRuns(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(CopyRun run) {
        db.insertInto(COPY_RUN)
                .set(COPY_RUN.ID, run.id())
                .set(COPY_RUN.KIND, run.kind().name())
                .set(COPY_RUN.STARTED_AT, run.startedAt())
                .set(COPY_RUN.ENDED_AT, run.endedAt())
                .set(COPY_RUN.GOOD, run.good())
                .set(COPY_RUN.ARCHIVE, run.archive())
                .set(COPY_RUN.WORDS, run.words())
                .execute();
    }

    @Override
    public Set<String> archives() {
        return db.select(COPY_RUN.ARCHIVE)
                .from(COPY_RUN)
                .where(COPY_RUN.KIND.eq(CopyRun.Kind.BACKUP.name()))
                .and(COPY_RUN.GOOD.isTrue())
                .fetchSet(COPY_RUN.ARCHIVE);
    }

    @Override
    public List<CopyRun> newest(int most) {
        return db.selectFrom(COPY_RUN)
                .orderBy(COPY_RUN.ENDED_AT.desc(), COPY_RUN.STARTED_AT.desc(), COPY_RUN.ID)
                .limit(most)
                .fetch(SqlCopyRuns::run);
    }

    @Override
    public Optional<CopyRun> lastGood(CopyRun.Kind kind, Instant now) {
        return last(COPY_RUN.KIND.eq(kind.name()).and(COPY_RUN.GOOD.isTrue()), now);
    }

    @Override
    public Optional<CopyRun> lastTried(CopyRun.Kind kind, Instant now) {
        return last(COPY_RUN.KIND.eq(kind.name()), now);
    }

    @Override
    public boolean isAheadOf(Instant now) {
        return db.fetchExists(COPY_RUN, COPY_RUN.STARTED_AT.gt(now));
    }

    /** By how they began: the end of one in whose midst the clock was set may be anywhere. */
    private Optional<CopyRun> last(Condition fits, Instant now) {
        return db.selectFrom(COPY_RUN)
                .where(fits.and(COPY_RUN.STARTED_AT.le(now)))
                .orderBy(COPY_RUN.STARTED_AT.desc(), COPY_RUN.ENDED_AT.desc(), COPY_RUN.ID)
                .limit(1)
                .fetchOptional(SqlCopyRuns::run);
    }

    private static CopyRun run(CopyRunRecord row) {
        return new CopyRun(
                row.getId(),
                CopyRun.Kind.valueOf(row.getKind()),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getGood(),
                row.getArchive(),
                row.getWords());
    }
}
