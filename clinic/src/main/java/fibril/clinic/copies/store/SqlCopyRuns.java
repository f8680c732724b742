package fibril.clinic.copies.store;

import static fibril.clinic.database.schema.Tables.COPY_RUN;

import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.database.schema.tables.records.CopyRunRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
    public List<CopyRun> newest(int most) {
        return newest(DSL.trueCondition(), most);
    }

    @Override
    public Optional<CopyRun> lastGood(CopyRun.Kind kind) {
        return newest(COPY_RUN.KIND.eq(kind.name()).and(COPY_RUN.GOOD.isTrue()), 1).stream()
                .findFirst();
    }

    @Override
    public Optional<CopyRun> lastTried(CopyRun.Kind kind) {
        return newest(COPY_RUN.KIND.eq(kind.name()), 1).stream().findFirst();
    }

    private List<CopyRun> newest(Condition fits, int most) {
        return db.selectFrom(COPY_RUN)
                .where(fits)
                .orderBy(COPY_RUN.ENDED_AT.desc(), COPY_RUN.STARTED_AT.desc(), COPY_RUN.ID)
                .limit(most)
                .fetch(SqlCopyRuns::run);
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
