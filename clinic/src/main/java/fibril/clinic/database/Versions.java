package fibril.clinic.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * A table in which every version of a record is a row and nothing is updated: the five columns such a table has, which
 * row counts, and what happens to whoever writes a version second.
 */
public final class Versions<R extends TableRecord<R>> {

    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<UUID> AUTHOR = field(name("author"), UUID.class);
    private static final Field<Instant> WRITTEN_AT = field(name("written_at"), Instant.class);
    private static final Field<String> REASON = field(name("reason"), String.class);

    private final DSLContext db;
    private final Table<R> table;
    private final String called;
    private final Condition newest;

    /** @param called what one record is called when it turns out to be written already */
    public Versions(DSLContext db, Table<R> table, String called) {
        this.db = db;
        this.table = table;
        this.called = called;
        this.newest = newestOf(table);
    }

    /** The row of this version, to be filled in and added. */
    public R row(UUID id, Provenance written) {
        R row = db.newRecord(table);
        row.set(of(table, ID), id);
        row.set(of(table, VERSION), written.version());
        row.set(of(table, AUTHOR), written.author());
        row.set(of(table, WRITTEN_AT), written.at());
        row.set(of(table, REASON), written.reason());
        return row;
    }

    /** Throws StaleVersion when this version is written already. */
    public void add(R row) {
        try {
            row.insert();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion(called, row.get(of(table, VERSION)));
        }
    }

    /** Of all versions the one that counts. */
    public Condition isNewest() {
        return newest;
    }

    /** Made once: to name a table anew makes all its columns anew, which every question would pay for. */
    private static <R extends TableRecord<R>> Condition newestOf(Table<R> table) {
        Table<R> other = table.as("other");
        return of(table, VERSION)
                .eq(select(max(of(other, VERSION)))
                        .from(other)
                        .where(of(other, ID).eq(of(table, ID))));
    }

    public static Provenance provenance(Record row) {
        return new Provenance(row.get(VERSION), row.get(AUTHOR), row.get(WRITTEN_AT), row.get(REASON));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column), () -> table.getName() + " has no " + column.getName());
    }
}
