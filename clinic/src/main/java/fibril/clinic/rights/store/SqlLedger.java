package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.ERASURE_ENTRY;

import fibril.clinic.rights.Ledger;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The list of erasures in SQL, and after each commit in the list outside too. */
@Repository
public class SqlLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(SqlLedger.class);

    private final DSLContext db;
    private final Outside outside;

    public SqlLedger(DSLContext db, Outside outside) {
        this.db = db;
        this.outside = outside;
    }

    @Override
    public void add(Entry entry) {
        db.insertInto(ERASURE_ENTRY)
                .set(ERASURE_ENTRY.ID, entry.id())
                .set(ERASURE_ENTRY.HAPPENED_AT, entry.at())
                .set(ERASURE_ENTRY.KIND, entry.kind().name())
                .set(ERASURE_ENTRY.SUBJECT, entry.subject())
                .set(ERASURE_ENTRY.KEEP_UNTIL_ON, entry.keepUntilOrNull())
                .execute();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(entry);
            }
        });
    }

    /** What could not be written there is made up for at the next start. */
    private void tell(Entry entry) {
        try {
            outside.add(List.of(entry));
        } catch (RuntimeException unwritten) {
            LOG.error("an erasure could not be written into the list beside the key: {}", unwritten.getMessage());
        }
    }

    @Override
    public List<Entry> entries() {
        // photographs go before the lock of the same moment, as they did
        return db.selectFrom(ERASURE_ENTRY)
                .orderBy(
                        ERASURE_ENTRY.HAPPENED_AT.asc(),
                        ERASURE_ENTRY.KIND.sortAsc(
                                Kind.PHOTOGRAPH.name(), Kind.LOCK.name(), Kind.RESTORE.name(), Kind.END.name()),
                        ERASURE_ENTRY.ID.asc())
                .fetch(row -> new Entry(
                        row.getId(),
                        row.getHappenedAt(),
                        Kind.valueOf(row.getKind()),
                        row.getSubject(),
                        row.getKeepUntilOn()));
    }
}
