package fibril.clinic.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A column whose values are names in the vault. A test holds this list against the schema. */
public record VaultColumn(String table, String column) {

    public static final List<VaultColumn> ALL = List.of(
            new VaultColumn("arrived_entry", "original"),
            new VaultColumn("arrived_entry", "shown"),
            new VaultColumn("client", "portrait"),
            new VaultColumn("finding_paper", "vault_name"),
            new VaultColumn("consent", "drawing"),
            new VaultColumn("photograph", "original"),
            new VaultColumn("photograph", "shown"),
            new VaultColumn("pair_picture", "picture"),
            new VaultColumn("photograph_use", "picture"),
            new VaultColumn("second_factor", "secret"),
            new VaultColumn("visit_request", "photograph"));

    private static final String COLUMNS_OF_SQLITE = "select kept.name || '.' || col.name from sqlite_schema kept"
            + " join pragma_table_info(kept.name) col where kept.type = 'table'";
    private static final String COLUMNS_OF_POSTGRES =
            "select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema()";

    /** Every name that a row speaks of, by {@code table.column}; records of an older shape have not all of these. */
    static Map<String, List<String>> namesIn(DSLContext db) {
        Map<String, List<String>> names = new TreeMap<>();
        Set<String> there = db.fetch(db.family() == SQLDialect.SQLITE ? COLUMNS_OF_SQLITE : COLUMNS_OF_POSTGRES)
                .intoSet(0, String.class);
        for (VaultColumn column : ALL) {
            if (!there.contains(column.toString())) continue;
            names.put(
                    column.toString(),
                    db.fetch("select distinct " + column.column() + " from " + column.table() + " where "
                                    + column.column() + " <> ''")
                            .getValues(0, String.class));
        }
        return names;
    }

    /** Every name that any row speaks of. */
    static Set<String> spokenOf(DSLContext db) {
        return namesIn(db).values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Whether any row of anybody speaks of this file. */
    public static boolean speaksOf(DSLContext db, String name) {
        return ALL.stream()
                .anyMatch(column -> db.fetchExists(DSL.selectOne()
                        .from(DSL.table(DSL.name(column.table())))
                        .where(DSL.field(DSL.name(column.column()), String.class)
                                .eq(name))));
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
