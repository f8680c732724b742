package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.HANDPIECE;
import static fibril.clinic.database.schema.Tables.HANDPIECE_CLEANING;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.TreatmentSession;
import fibril.clinic.database.schema.tables.records.HandpieceRecord;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Handpieces in SQL, with their cleaning log. */
@Repository
public class SqlHandpieces implements Handpieces {

    private static final TreatmentSession NEWER = TREATMENT_SESSION.as("newer");

    private final DSLContext db;
    private final Versions<HandpieceRecord> versions;

    public SqlHandpieces(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, HANDPIECE, "handpiece");
    }

    @Override
    public void add(Handpiece handpiece) {
        HandpieceRecord row = versions.row(handpiece.id(), handpiece.provenance());
        row.set(HANDPIECE.DEVICE, handpiece.device());
        row.set(HANDPIECE.SERIAL, handpiece.serial());
        row.set(HANDPIECE.NICKNAME, handpiece.name());
        row.set(HANDPIECE.SERVICE_DUE_ON, handpiece.serviceDueOnOrNull());
        row.set(HANDPIECE.IN_USE, handpiece.inUse());
        versions.add(row);
    }

    @Override
    public Optional<Handpiece> find(UUID id) {
        return newest(HANDPIECE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Handpiece> all() {
        return newest(HANDPIECE.ID.isNotNull());
    }

    private List<Handpiece> newest(Condition wanted) {
        return db.selectFrom(HANDPIECE)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(HANDPIECE.IN_USE.desc(), HANDPIECE.DEVICE, HANDPIECE.SERIAL, HANDPIECE.ID)
                .fetch(SqlHandpieces::handpiece);
    }

    private static Handpiece handpiece(HandpieceRecord row) {
        return new Handpiece(
                row.getId(),
                row.getDevice(),
                row.getSerial(),
                row.getNickname(),
                row.getServiceDueOn(),
                row.getInUse(),
                Versions.provenance(row));
    }

    @Override
    public void add(Cleaning cleaning) {
        db.insertInto(HANDPIECE_CLEANING)
                .set(HANDPIECE_CLEANING.ID, cleaning.id())
                .set(HANDPIECE_CLEANING.HANDPIECE, cleaning.handpiece())
                .set(HANDPIECE_CLEANING.CLEANED_AT, cleaning.at())
                .set(HANDPIECE_CLEANING.CLEANED_BY, cleaning.by())
                .set(HANDPIECE_CLEANING.HOW, cleaning.how())
                .execute();
    }

    @Override
    public List<Cleaning> cleanings(UUID handpiece) {
        return db.selectFrom(HANDPIECE_CLEANING)
                .where(HANDPIECE_CLEANING.HANDPIECE.eq(handpiece))
                .orderBy(HANDPIECE_CLEANING.CLEANED_AT.desc(), HANDPIECE_CLEANING.ID)
                .fetch(row -> new Cleaning(
                        row.getId(), row.getHandpiece(), row.getCleanedAt(), row.getCleanedBy(), row.getHow()));
    }

    @Override
    public boolean isUncleaned(UUID handpiece) {
        Optional<Instant> used = lastUse(handpiece);
        Optional<Instant> cleaned =
                cleanings(handpiece).stream().map(Cleaning::at).findFirst();
        return used.isPresent() && (cleaned.isEmpty() || used.get().isAfter(cleaned.get()));
    }

    private Optional<Instant> lastUse(UUID handpiece) {
        return db.select(TREATMENT_SESSION.STARTED_AT)
                .from(TREATMENT_SESSION)
                .where(TREATMENT_SESSION.HANDPIECE.eq(handpiece))
                .and(TREATMENT_SESSION.NOT_NEEDLED.eq(""))
                .and(TREATMENT_SESSION.VERSION.eq(
                        select(max(NEWER.VERSION)).from(NEWER).where(NEWER.ID.eq(TREATMENT_SESSION.ID))))
                .orderBy(TREATMENT_SESSION.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(TREATMENT_SESSION.STARTED_AT);
    }
}
