package fibril.clinic.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads whole tables as they are kept, in an order that is the same on every database. */
public final class TablesOut {

    private static final int AT_A_TIME = 500;

    /** Where the rows go, each in the order of the table’s columns. */
    public interface Taker<X extends Exception> {
        void take(List<@Nullable Object> row) throws X;
    }

    private final DSLContext moment;

    /** @param moment reads the database as it stood once, whatever is written meanwhile */
    public TablesOut(DSLContext moment) {
        this.moment = moment;
    }

    /** How many rows there are to be read. */
    public long rows(List<OpenTable> tables) {
        return tables.stream()
                .mapToLong(table -> moment.fetchCount(DSL.table(DSL.name(table.name()))))
                .sum();
    }

    /** How many rows there were. */
    public <X extends Exception> long read(OpenTable table, Taker<X> taker) throws X {
        List<Field<?>> fields = table.columns().stream()
                .<Field<?>>map(column ->
                        DSL.field(DSL.name(column.name()), column.kind().kept()))
                .toList();
        long rows = 0;
        try (Cursor<? extends Record> cursor = moment.select(fields)
                .from(DSL.table(DSL.name(table.name())))
                .orderBy(order(table))
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            for (Record row : cursor) {
                taker.take(opened(table, row));
                rows++;
            }
        }
        return rows;
    }

    private static List<@Nullable Object> opened(OpenTable table, Record row) {
        List<@Nullable Object> opened = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Object kept = row.get(i);
            opened.add(kept == null ? null : table.columns().get(i).kind().opened(kept));
        }
        return opened;
    }

    /** Texts by their bytes: what else comes first depends on the language a database was made for. */
    private List<OrderField<?>> order(OpenTable table) {
        boolean sqlite = moment.dialect().family() == SQLDialect.SQLITE;
        List<OrderField<?>> order = new ArrayList<>();
        for (String key : table.key()) {
            OpenTable.Column column = table.columns().stream()
                    .filter(each -> each.name().equals(key))
                    .findFirst()
                    .orElseThrow();
            Field<?> field = DSL.field(DSL.name(key), column.kind().kept());
            boolean text = column.kind() == OpenKind.TEXT || column.kind() == OpenKind.DAY;
            order.add(text && !sqlite ? DSL.field("{0} collate \"C\"", field) : field);
        }
        return order;
    }

    /** Every name in the vault that a row speaks of, with the columns that do; but for what stays behind. */
    public Map<String, List<String>> vaultNames() {
        Map<String, List<String>> columns = new TreeMap<>();
        VaultColumn.namesIn(moment).forEach((column, names) -> {
            if (!OpenTable.staysBehind(column.substring(0, column.indexOf('.')))) {
                names.forEach(name ->
                        columns.computeIfAbsent(name, n -> new ArrayList<>()).add(column));
            }
        });
        return columns;
    }

    /** The newest change of shape these records have been through. */
    public String schema() {
        return Schema.newestIn(moment);
    }
}
