package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.database.Journal;
import fibril.clinic.database.ReadingEar;
import fibril.clinic.practice.Changes;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** What was committed here, and what the audit says was written by anybody. */
public final class SqlChanges implements Changes {

    private final Journal journal;
    private final DSLContext db;
    private final Duration lookAgain;
    private volatile Looked looked = new Looked(0, Long.MIN_VALUE);

    /** The newest event of the audit, and when it was looked for. */
    private record Looked(long audited, long nanos) {}

    /** @param lookAgain how late it may be seen that another program wrote; what is written here is seen at once */
    public SqlChanges(Journal journal, DSLContext db, Duration lookAgain) {
        this.journal = journal;
        this.db = db;
        this.lookAgain = lookAgain;
    }

    @Override
    public Mark mark() {
        long committed = journal.commits();
        long now = System.nanoTime();
        Looked last = looked;
        if (last.nanos() == Long.MIN_VALUE || now - last.nanos() >= lookAgain.toNanos()) {
            last = new Looked(audited(), now);
            looked = last;
        }
        return new Mark(committed, last.audited());
    }

    private long audited() {
        return db.select(AUDIT_HEAD.SEQUENCE).from(AUDIT_HEAD).fetchSingle().value1();
    }

    @Override
    public Since between(Mark earlier, Mark later, Set<String> tables) {
        if (!journal.wroteAllEventsBetween(earlier.audited(), later.audited())) return new Since.Anybody();
        return journal.clientsSince(earlier.committed(), tables)
                .<Since>map(Since.These::new)
                .orElseGet(Since.Anybody::new);
    }

    @Override
    public boolean areUntouched(Mark earlier, Mark later, Sources sources) {
        return journal.wroteAllEventsBetween(earlier.audited(), later.audited())
                && !journal.wroteSince(earlier.committed(), sources.tables(), sources.ofClients(), sources.ofDays());
    }

    @Override
    public <T> Read<T> reading(Supplier<T> work) {
        ReadingEar.Heard<T> heard = ReadingEar.during(work);
        return new Read<>(heard.answer(), heard.tables());
    }

    @Override
    public void haveRead(Set<String> tables) {
        ReadingEar.note(tables);
    }
}
