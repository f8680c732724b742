package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.ERASURE;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ErasureRecord;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Erasures;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Erasures in SQL: every version a row. */
@Repository
public class SqlErasures implements Erasures {

    private static final Condition LOCKS = ERASURE.STATE.eq(Erasure.State.LOCKED.name());

    private final DSLContext db;
    private final Versions<ErasureRecord> versions;

    public SqlErasures(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, ERASURE, "erasure");
    }

    @Override
    public void add(Erasure e) {
        ErasureRecord row = versions.row(e.id(), e.provenance());
        row.set(ERASURE.CLIENT, e.client());
        row.set(ERASURE.STATE, e.state().name());
        row.set(ERASURE.ASKED_BY, e.askedBy().name());
        row.set(ERASURE.KEEP_UNTIL_ON, e.keepUntil());
        row.set(ERASURE.PHOTOGRAPHS, e.gone().photographs());
        row.set(ERASURE.MESSAGES, e.gone().messages());
        row.set(ERASURE.LINKS, e.gone().links());
        row.set(ERASURE.WISHES, e.gone().wishes());
        row.set(ERASURE.APPOINTMENTS, e.gone().appointments());
        row.set(ERASURE.CONSENTS, e.gone().consents());
        row.set(ERASURE.AUDIT_WORDS, e.gone().auditWords());
        versions.add(row);
    }

    @Override
    public Optional<Erasure> lockOf(UUID client) {
        return newest(ERASURE.CLIENT.eq(client).and(LOCKS)).stream().findFirst();
    }

    @Override
    public List<Erasure> locked() {
        return newest(LOCKS);
    }

    private List<Erasure> newest(Condition wanted) {
        return db.selectFrom(ERASURE)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(ERASURE.KEEP_UNTIL_ON, ERASURE.WRITTEN_AT, ERASURE.ID)
                .fetch(SqlErasures::erasure);
    }

    private static Erasure erasure(ErasureRecord row) {
        return new Erasure(
                row.getId(),
                row.getClient(),
                Erasure.State.valueOf(row.getState()),
                Erasure.AskedBy.valueOf(row.getAskedBy()),
                row.getKeepUntilOn(),
                new Erasure.Gone(
                        row.getPhotographs(),
                        row.getMessages(),
                        row.getLinks(),
                        row.getWishes(),
                        row.getAppointments(),
                        row.getConsents(),
                        row.getAuditWords()),
                Versions.provenance(row));
    }
}
