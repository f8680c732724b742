package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.LEGAL_HOLD;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.LegalHoldRecord;
import fibril.clinic.rights.LegalHold;
import fibril.clinic.rights.LegalHolds;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Holds in SQL. */
@Repository
public class SqlLegalHolds implements LegalHolds {

    private final DSLContext db;
    private final Versions<LegalHoldRecord> versions;

    public SqlLegalHolds(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, LEGAL_HOLD, "legal hold");
    }

    @Override
    public void add(LegalHold hold) {
        LegalHoldRecord row = versions.row(hold.id(), hold.provenance());
        row.set(LEGAL_HOLD.CLIENT, hold.client());
        row.set(LEGAL_HOLD.LIFTED, hold.lifted());
        versions.add(row);
    }

    @Override
    public Optional<LegalHold> on(UUID client) {
        return db.selectFrom(LEGAL_HOLD)
                .where(LEGAL_HOLD.CLIENT.eq(client))
                .and(LEGAL_HOLD.LIFTED.eq(false))
                .and(versions.isNewest())
                .orderBy(LEGAL_HOLD.WRITTEN_AT)
                .limit(1)
                .fetchOptional(
                        row -> new LegalHold(row.getId(), row.getClient(), row.getLifted(), Versions.provenance(row)));
    }
}
