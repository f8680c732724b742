package fibril.clinic.people.store;

import static fibril.clinic.database.schema.Tables.COMPANION;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CompanionRecord;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Guardians and interpreters in SQL: every version a row. */
@Repository
public class SqlCompanions implements Companions {

    private final DSLContext db;
    private final Versions<CompanionRecord> versions;

    public SqlCompanions(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, COMPANION, "guardian or interpreter");
    }

    @Override
    public void add(Companion companion) {
        CompanionRecord row = versions.row(companion.id(), companion.provenance());
        row.setClient(companion.client());
        row.setRole(companion.role().name());
        row.setName(companion.name());
        row.setRelation(companion.relation());
        row.setLanguage(companion.language());
        row.setReached(companion.reached());
        row.setWithdrawn(companion.withdrawn());
        versions.add(row);
    }

    @Override
    public Optional<Companion> find(UUID id) {
        return newest(COMPANION.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Companion> ofClient(UUID client) {
        return newest(COMPANION.CLIENT.eq(client).and(COMPANION.WITHDRAWN.isFalse()));
    }

    private List<Companion> newest(Condition wanted) {
        return db.selectFrom(COMPANION)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(COMPANION.ROLE, COMPANION.NAME, COMPANION.ID)
                .fetch(SqlCompanions::companion);
    }

    private static Companion companion(CompanionRecord row) {
        return new Companion(
                row.getId(),
                row.getClient(),
                Companion.Role.valueOf(row.getRole()),
                row.getName(),
                row.getRelation(),
                row.getLanguage(),
                row.getReached(),
                row.getWithdrawn(),
                Versions.provenance(row));
    }
}
