package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.PhotographRecord;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Photographs in SQL; the pictures themselves lie in the vault. */
@Repository
public class SqlPhotographs implements Photographs {

    private static final fibril.clinic.database.schema.tables.Photograph OTHER = PHOTOGRAPH.as("other");

    private final DSLContext db;

    public SqlPhotographs(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Photograph p) {
        try {
            db.insertInto(PHOTOGRAPH)
                    .set(PHOTOGRAPH.ID, p.id())
                    .set(PHOTOGRAPH.VERSION, p.provenance().version())
                    .set(PHOTOGRAPH.AUTHOR, p.provenance().author())
                    .set(PHOTOGRAPH.WRITTEN_AT, p.provenance().at())
                    .set(PHOTOGRAPH.REASON, p.provenance().reason())
                    .set(PHOTOGRAPH.CLIENT, p.client())
                    .set(PHOTOGRAPH.SESSION_ID, p.sessionOrNull())
                    .set(PHOTOGRAPH.MOMENT, p.moment().name())
                    .set(PHOTOGRAPH.TAKEN_FROM, p.view().name())
                    .set(PHOTOGRAPH.ORIGINAL, p.original())
                    .set(PHOTOGRAPH.SHOWN, p.shown())
                    .set(PHOTOGRAPH.WIDTH_PX, p.widthPx())
                    .set(PHOTOGRAPH.HEIGHT_PX, p.heightPx())
                    .set(PHOTOGRAPH.TAKEN_AT, p.takenAt())
                    .set(PHOTOGRAPH.REMOVED_BECAUSE, p.removedBecause())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("photograph", p.provenance().version());
        }
    }

    @Override
    public Optional<Photograph> find(UUID id) {
        return newest(PHOTOGRAPH.ID.eq(id), PHOTOGRAPH.TAKEN_AT.asc()).stream().findFirst();
    }

    @Override
    public List<Photograph> ofSession(UUID session) {
        return newest(
                PHOTOGRAPH.SESSION_ID.eq(session).and(PHOTOGRAPH.REMOVED_BECAUSE.eq("")), PHOTOGRAPH.TAKEN_AT.asc());
    }

    @Override
    public List<Photograph> ofClient(UUID client) {
        return newest(PHOTOGRAPH.CLIENT.eq(client).and(PHOTOGRAPH.REMOVED_BECAUSE.eq("")), PHOTOGRAPH.TAKEN_AT.desc());
    }

    @Override
    public List<Photograph> ofClients(Collection<UUID> clients) {
        return newest(PHOTOGRAPH.CLIENT.in(clients).and(PHOTOGRAPH.REMOVED_BECAUSE.eq("")), PHOTOGRAPH.TAKEN_AT.desc());
    }

    private List<Photograph> newest(Condition wanted, SortField<?> order) {
        return db.selectFrom(PHOTOGRAPH)
                .where(wanted)
                .and(PHOTOGRAPH.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(PHOTOGRAPH.ID))))
                .orderBy(order, PHOTOGRAPH.ID)
                .fetch(SqlPhotographs::photograph);
    }

    private static Photograph photograph(PhotographRecord row) {
        return new Photograph(
                row.getId(),
                row.getClient(),
                row.getSessionId(),
                PhotographMoment.valueOf(row.getMoment()),
                PhotographView.valueOf(row.getTakenFrom()),
                row.getOriginal(),
                row.getShown(),
                row.getWidthPx(),
                row.getHeightPx(),
                row.getTakenAt(),
                row.getRemovedBecause(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
