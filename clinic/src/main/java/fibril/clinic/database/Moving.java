package fibril.clinic.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Carries the records of a folder over to an empty PostgreSQL in one transaction: what is cut off was never there, and is
 * begun again. Before it is kept, every row of both sides has been held against the other.
 */
public final class Moving {

    private static final int AT_A_TIME = 500;
    private static final Set<String> GUARDED = Set.of("audit_event", "audit_detail", "audit_head");

    private final DSLContext from;
    private final Database to;
    private final BiConsumer<String, Integer> progress;

    /** @param progress told of each table when it is over there and compared, with its rows */
    private Moving(DSLContext from, Database to, BiConsumer<String, Integer> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** What the other side turned out to hold that is not what is here. */
    public static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1;

        Differs(String message) {
            super(message);
        }
    }

    /**
     * How many rows are over there now. A move that was finished before is compared again and not repeated.
     *
     * @throws Differs where the database there holds something else, or a row came over changed
     */
    public static int of(Path folder, String url, BiConsumer<String, Integer> progress) {
        // brought up to date first, so that both sides have the same shape
        Database.inFolder(folder).migrated().close();
        try (SqliteFile file = SqliteFile.in(folder);
                Database target = Database.atUrl(url).migrated()) {
            return new Moving(file.dsl(), target, progress).move();
        }
    }

    private int move() {
        boolean fresh = to.holdsNothing();
        return to.dsl().transactionResult(writing -> {
            DSLContext there = writing.dsl();
            int rows = 0;
            if (fresh) guard(there, "disable");
            for (Table<?> table : TableOrder.all()) {
                if (fresh) copy(table, there);
                int same = compare(table, there);
                progress.accept(table.getName(), same);
                rows += same;
            }
            if (fresh) guard(there, "enable");
            return rows;
        });
    }

    /** The database guards the audit against being written out of turn; its owner may stand aside for one transaction. */
    static void guard(DSLContext there, String what) {
        for (String table : GUARDED) there.execute("alter table " + table + " " + what + " trigger user");
    }

    private void copy(Table<?> table, DSLContext there) {
        if (table.getName().equals("audit_head")) there.deleteFrom(table).execute();
        try (Cursor<? extends Record> rows =
                from.selectFrom(table).fetchSize(AT_A_TIME).fetchLazy()) {
            while (rows.hasNext()) {
                List<TableRecord<?>> batch = new ArrayList<>();
                for (Record row : rows.fetchNext(AT_A_TIME)) {
                    TableRecord<?> fresh = (TableRecord<?>) there.newRecord(table);
                    fresh.from(row);
                    fresh.touched(true);
                    batch.add(fresh);
                }
                there.batchInsert(batch).execute();
            }
        }
        // it would read the whole table for every comparison, as long as it takes it for empty
        there.execute("analyze " + table.getName());
    }

    /** How many rows there are, all alike on both sides. */
    private int compare(Table<?> table, DSLContext there) {
        int rows = 0;
        try (Cursor<? extends Record> cursor =
                from.selectFrom(table).fetchSize(AT_A_TIME).fetchLazy()) {
            while (cursor.hasNext()) {
                Result<? extends Record> here = cursor.fetchNext(AT_A_TIME);
                Map<List<Object>, Record> over = sameRows(table, here, there);
                for (Record row : here) {
                    if (!same(row, over.get(key(table, row)))) {
                        throw new Differs(table.getName() + ": the row " + key(table, row)
                                + " is not there, or is not the same there");
                    }
                }
                rows += here.size();
            }
        }
        int over = there.fetchCount(table);
        if (over != rows) throw new Differs(table.getName() + ": " + rows + " rows are here and " + over + " there");
        return rows;
    }

    private static Map<List<Object>, Record> sameRows(Table<?> table, Result<? extends Record> here, DSLContext there) {
        Map<List<Object>, Record> found = new HashMap<>();
        UniqueKey<?> primary = table.getPrimaryKey();
        Result<? extends Record> rows = primary == null
                ? there.selectFrom(table).fetch()
                : there.selectFrom(table)
                        .where(keys(primary).in(keysOf(primary, here)))
                        .fetch();
        rows.forEach(row -> found.put(key(table, row), row));
        return found;
    }

    private static RowN keys(UniqueKey<?> primary) {
        return DSL.row(primary.getFields());
    }

    private static List<RowN> keysOf(UniqueKey<?> primary, Result<? extends Record> rows) {
        List<RowN> keys = new ArrayList<>();
        for (Record row : rows) {
            List<Field<?>> values = new ArrayList<>();
            primary.getFields().forEach(field -> values.add(DSL.val(row.get(field), field)));
            keys.add(DSL.row(values));
        }
        return keys;
    }

    private static List<Object> key(Table<?> table, Record row) {
        UniqueKey<?> primary = table.getPrimaryKey();
        List<Object> key = new ArrayList<>();
        for (Field<?> field : primary == null ? List.of(table.fields()) : primary.getFields()) {
            key.add(String.valueOf(row.get(field)));
        }
        return key;
    }

    private static boolean same(Record here, @Nullable Record there) {
        return there != null && here.intoList().equals(there.intoList());
    }
}
