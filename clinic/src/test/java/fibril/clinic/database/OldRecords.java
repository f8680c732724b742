package fibril.clinic.database;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** Every row of every table in plain words, whatever shape the records have and whichever database holds them. */
record OldRecords(Map<String, Rows> tables) {

    /** The rows of one table; a database has its own ways to write what is true and what is a number, and here one. */
    record Rows(List<String> columns, List<List<@Nullable String>> all) {

        /** Only what the others have columns for. */
        List<List<@Nullable String>> as(Rows others) {
            List<Integer> shared = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                if (others.columns.contains(columns.get(place))) shared.add(place);
            }
            List<List<@Nullable String>> those = new ArrayList<>();
            for (List<@Nullable String> row : all) {
                List<@Nullable String> kept = new ArrayList<>();
                for (int place : shared) kept.add(row.get(place));
                those.add(kept);
            }
            return those;
        }
    }

    static OldRecords in(Path folder) {
        try (SqliteFile file = SqliteFile.in(folder)) {
            return in(file.dsl());
        }
    }

    static OldRecords in(DSLContext db) {
        String named = db.family() == SQLDialect.SQLITE
                ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
                : "select table_name from information_schema.tables where table_schema = current_schema()";
        Map<String, Rows> tables = new TreeMap<>();
        for (String table : db.fetch(named).getValues(0, String.class)) {
            if (!table.equals("flyway_schema_history")) tables.put(table, rows(table, db));
        }
        return new OldRecords(tables);
    }

    private static Rows rows(String table, DSLContext db) {
        List<String> columns = columns(table, db);
        Result<Record> found = db.fetch("select " + String.join(", ", columns) + " from " + table);
        List<List<@Nullable String>> all = new ArrayList<>();
        for (Record row : found) {
            List<@Nullable String> words = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) words.add(plain(row.get(place)));
            all.add(words);
        }
        return new Rows(columns, all);
    }

    private static List<String> columns(String table, DSLContext db) {
        String named = db.family() == SQLDialect.SQLITE
                ? "select name from pragma_table_info('" + table + "') order by 1"
                : "select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = '" + table + "' order by 1";
        return db.fetch(named).getValues(0, String.class);
    }

    private static @Nullable String plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth ? "1" : "0";
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** Into a PostgreSQL of the same shape; its guards and references stand aside, and hold from then on. */
    void writeTo(DSLContext db) {
        db.transaction(writing -> {
            DSLContext there = writing.dsl();
            there.execute("set local session_replication_role = replica");
            tables.forEach((table, rows) -> write(table, rows, there));
        });
    }

    private static void write(String table, Rows rows, DSLContext there) {
        there.execute("delete from " + table);
        Map<String, String> types = there.fetch("select column_name, data_type from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = '" + table + "'")
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
        Set<String> unknown = new HashSet<>(rows.columns());
        unknown.removeAll(types.keySet());
        if (!unknown.isEmpty()) throw new AssertionError(table + " has no " + unknown + " on PostgreSQL");
        String values = rows.columns().stream()
                .map(column -> "cast(? as " + types.get(column) + ")")
                .collect(Collectors.joining(", "));
        String insert = "insert into " + table + " (" + String.join(", ", rows.columns()) + ") values (" + values + ")";
        for (List<@Nullable String> row : rows.all()) there.execute(insert, row.toArray());
    }
}
