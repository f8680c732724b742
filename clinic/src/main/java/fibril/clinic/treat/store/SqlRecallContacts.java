package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.RECALL_CONTACT;

import fibril.clinic.treat.RecallContact;
import fibril.clinic.treat.RecallContacts;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Proof of contact in SQL. */
@Repository
public class SqlRecallContacts implements RecallContacts {

    private final DSLContext db;

    public SqlRecallContacts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(RecallContact contact) {
        db.insertInto(RECALL_CONTACT)
                .set(RECALL_CONTACT.ID, contact.id())
                .set(RECALL_CONTACT.CLIENT, contact.client())
                .set(RECALL_CONTACT.LOT, contact.lot())
                .set(RECALL_CONTACT.LOT_SEARCH, SqlSessions.searched(contact.lot()))
                .set(RECALL_CONTACT.WAY, contact.way().name())
                .set(RECALL_CONTACT.OUTCOME, contact.outcome().name())
                .set(RECALL_CONTACT.NOTE, contact.note())
                .set(RECALL_CONTACT.CONTACTED_BY, contact.by())
                .set(RECALL_CONTACT.CONTACTED_AT, contact.at())
                .execute();
    }

    @Override
    public List<RecallContact> ofLot(String lot) {
        return db.selectFrom(RECALL_CONTACT)
                .where(RECALL_CONTACT.LOT_SEARCH.eq(SqlSessions.searched(lot)))
                .orderBy(RECALL_CONTACT.CONTACTED_AT.desc(), RECALL_CONTACT.ID)
                .fetch(row -> new RecallContact(
                        row.getId(),
                        row.getClient(),
                        row.getLot(),
                        RecallContact.Way.valueOf(row.getWay()),
                        RecallContact.Outcome.valueOf(row.getOutcome()),
                        row.getNote(),
                        row.getContactedBy(),
                        row.getContactedAt()));
    }
}
