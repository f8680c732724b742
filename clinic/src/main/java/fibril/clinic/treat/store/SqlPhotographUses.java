package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH_USE;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.PhotographUseRecord;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Uses of photographs in SQL. */
@Repository
public class SqlPhotographUses implements PhotographUses {

    private final DSLContext db;
    private final Versions<PhotographUseRecord> versions;

    public SqlPhotographUses(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, PHOTOGRAPH_USE, "use of a photograph");
    }

    @Override
    public void add(PhotographUse use) {
        PhotographUseRecord row = versions.row(use.id(), use.provenance());
        row.set(PHOTOGRAPH_USE.CLIENT, use.client());
        row.set(PHOTOGRAPH_USE.PHOTOGRAPH, use.photograph());
        row.set(PHOTOGRAPH_USE.CONSENT, use.consent());
        row.set(PHOTOGRAPH_USE.PURPOSE, use.purpose().name());
        row.set(PHOTOGRAPH_USE.PLACE, use.place());
        row.set(PHOTOGRAPH_USE.USED_ON, use.usedOn());
        row.set(PHOTOGRAPH_USE.USED_BY, use.usedBy());
        use.beside().ifPresent(beside -> {
            row.set(PHOTOGRAPH_USE.BESIDE, beside.photograph());
            row.set(PHOTOGRAPH_USE.PICTURE, beside.picture());
        });
        use.takenDown().ifPresent(down -> {
            row.set(PHOTOGRAPH_USE.TAKEN_DOWN_ON, down.on());
            row.set(PHOTOGRAPH_USE.TAKEN_DOWN_BY, down.by());
        });
        versions.add(row);
    }

    @Override
    public Optional<PhotographUse> find(UUID id) {
        return newest(PHOTOGRAPH_USE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<PhotographUse> ofPhotograph(UUID photograph) {
        return newest(PHOTOGRAPH_USE.PHOTOGRAPH.eq(photograph).or(PHOTOGRAPH_USE.BESIDE.eq(photograph)));
    }

    @Override
    public List<PhotographUse> ofClient(UUID client) {
        return newest(PHOTOGRAPH_USE.CLIENT.eq(client));
    }

    @Override
    public List<PhotographUse> standing() {
        return newest(PHOTOGRAPH_USE.TAKEN_DOWN_ON.isNull());
    }

    private List<PhotographUse> newest(Condition wanted) {
        return db.selectFrom(PHOTOGRAPH_USE)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(PHOTOGRAPH_USE.USED_ON.desc(), PHOTOGRAPH_USE.WRITTEN_AT.desc(), PHOTOGRAPH_USE.ID)
                .fetch(SqlPhotographUses::use);
    }

    private static PhotographUse use(PhotographUseRecord row) {
        PhotographUse.Beside beside =
                row.getBeside() == null ? null : new PhotographUse.Beside(row.getBeside(), row.getPicture());
        PhotographUse.TakenDown down = row.getTakenDownOn() == null
                ? null
                : new PhotographUse.TakenDown(row.getTakenDownOn(), row.getTakenDownBy());
        return new PhotographUse(
                row.getId(),
                row.getClient(),
                row.getPhotograph(),
                row.getConsent(),
                PhotographUse.Purpose.valueOf(row.getPurpose()),
                row.getPlace(),
                row.getUsedOn(),
                row.getUsedBy(),
                beside,
                down,
                Versions.provenance(row));
    }
}
