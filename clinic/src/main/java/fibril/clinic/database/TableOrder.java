package fibril.clinic.database;

import fibril.clinic.database.schema.DefaultSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Table;

/** All tables of a practice, each after those it refers to. */
final class TableOrder {

    private TableOrder() {}

    static List<Table<?>> all() {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !table.getName().equals("flyway_schema_history"))
                .forEach(table -> add(table, ordered));
        return List.copyOf(ordered);
    }

    private static void add(Table<?> table, Set<Table<?>> ordered) {
        if (ordered.contains(table)) return;
        table.getReferences()
                .forEach(reference ->
                        add(Objects.requireNonNull(reference.getKey().getTable()), ordered));
        ordered.add(table);
    }
}
