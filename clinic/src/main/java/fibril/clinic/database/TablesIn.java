package fibril.clinic.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole tables into a database that is empty, in the caller’s transaction. The database’s guards over the audit
 * stand aside meanwhile: it comes as it was, also where it was found broken, and is walked afterwards.
 */
public final class TablesIn {

    private static final int AT_A_TIME = 500;

    private final DSLContext db;
    private final boolean sqlite;

    public TablesIn(DSLContext db) {
        this.db = db;
        this.sqlite = db.dialect().family() == SQLDialect.SQLITE;
    }

    /** Before the first row. */
    public void begin() {
        if (sqlite) AuditGuards.takeDown(db);
        else Moving.guard(db, "disable");
        db.deleteFrom(DSL.table(DSL.name("audit_head"))).execute();
    }

    /** After the last. */
    public void end() {
        if (sqlite) AuditGuards.putUp(db);
        else Moving.guard(db, "enable");
    }

    /** How many rows were written; each comes in the order of the columns, as it was opened. */
    public long write(OpenTable table, Iterator<List<@Nullable Object>> rows) {
        List<String> keys = OpenTable.keysOf(table.name());
        List<Field<?>> fields = new ArrayList<>();
        table.columns()
                .forEach(column -> fields.add(
                        DSL.field(DSL.name(column.name()), column.kind().kept())));
        keys.forEach(key -> fields.add(DSL.field(DSL.name(key), OpenKind.TEXT.kept())));
        long written = 0;
        while (rows.hasNext()) {
            BatchBindStep batch = db.batch(db.insertInto(DSL.table(DSL.name(table.name())))
                    .columns(fields)
                    .values(new @Nullable Object[fields.size()]));
            for (int i = 0; i < AT_A_TIME && rows.hasNext(); i++) {
                batch = batch.bind(kept(table, rows.next(), keys).toArray());
                written++;
            }
            batch.execute();
        }
        return written;
    }

    private static List<@Nullable Object> kept(
            OpenTable table, List<@Nullable Object> opened, List<String> keysLeftBehind) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            kept.add(table.columns().get(i).kind().kept(opened.get(i)));
        }
        // no key fits what is no hash; the row’s own id keeps two of them apart
        for (int i = 0; i < keysLeftBehind.size(); i++) kept.add("gone with the move: " + shortened(kept.getFirst()));
        return kept;
    }

    private static String shortened(@Nullable Object id) {
        return Objects.toString(id, "").replace("-", "");
    }

    public long count(OpenTable table) {
        return db.fetchCount(DSL.table(DSL.name(table.name())));
    }
}
