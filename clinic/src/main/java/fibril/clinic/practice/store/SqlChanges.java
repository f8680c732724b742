package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.practice.Changes;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/** What was committed here, and what the audit says was written by anybody. */
public final class SqlChanges implements Changes {

    private final LongSupplier commits;
    private final DSLContext db;

    public SqlChanges(LongSupplier commits, DSLContext db) {
        this.commits = commits;
        this.db = db;
    }

    @Override
    public Mark mark() {
        long committed = commits.getAsLong();
        long audited =
                db.select(AUDIT_HEAD.SEQUENCE).from(AUDIT_HEAD).fetchSingle().value1();
        return new Mark(committed, audited);
    }
}
