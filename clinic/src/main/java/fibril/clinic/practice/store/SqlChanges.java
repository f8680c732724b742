package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.database.Journal;
import fibril.clinic.practice.Changes;
import java.util.Set;
import org.jooq.DSLContext;

/** What was committed here, and what the audit says was written by anybody. */
public final class SqlChanges implements Changes {

    private final Journal journal;
    private final DSLContext db;

    public SqlChanges(Journal journal, DSLContext db) {
        this.journal = journal;
        this.db = db;
    }

    @Override
    public Mark mark() {
        long committed = journal.commits();
        long audited =
                db.select(AUDIT_HEAD.SEQUENCE).from(AUDIT_HEAD).fetchSingle().value1();
        return new Mark(committed, audited);
    }

    @Override
    public Since between(Mark earlier, Mark later, Set<String> tables) {
        if (!journal.wroteAllEventsBetween(earlier.audited(), later.audited())) return new Since.Anybody();
        return journal.clientsSince(earlier.committed(), tables)
                .<Since>map(Since.These::new)
                .orElseGet(Since.Anybody::new);
    }
}
