package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH_SKIPPED;

import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.SkippedView;
import fibril.clinic.treat.SkippedViews;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlSkippedViews implements SkippedViews {

    private final DSLContext db;

    public SqlSkippedViews(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(SkippedView skipped) {
        db.insertInto(PHOTOGRAPH_SKIPPED)
                .set(PHOTOGRAPH_SKIPPED.ID, skipped.id())
                .set(PHOTOGRAPH_SKIPPED.CLIENT, skipped.client())
                .set(PHOTOGRAPH_SKIPPED.SESSION_ID, skipped.session())
                .set(PHOTOGRAPH_SKIPPED.MOMENT, skipped.moment().name())
                .set(PHOTOGRAPH_SKIPPED.TAKEN_FROM, skipped.view().name())
                .set(PHOTOGRAPH_SKIPPED.BECAUSE, skipped.because())
                .set(PHOTOGRAPH_SKIPPED.AUTHOR, skipped.author())
                .set(PHOTOGRAPH_SKIPPED.WRITTEN_AT, skipped.at())
                .execute();
    }

    @Override
    public List<SkippedView> ofSession(UUID session) {
        return db.selectFrom(PHOTOGRAPH_SKIPPED)
                .where(PHOTOGRAPH_SKIPPED.SESSION_ID.eq(session))
                .orderBy(PHOTOGRAPH_SKIPPED.WRITTEN_AT, PHOTOGRAPH_SKIPPED.ID)
                .fetch(row -> new SkippedView(
                        row.getId(),
                        row.getClient(),
                        row.getSessionId(),
                        PhotographMoment.valueOf(row.getMoment()),
                        PhotographView.valueOf(row.getTakenFrom()),
                        row.getBecause(),
                        row.getAuthor(),
                        row.getWrittenAt()));
    }
}
