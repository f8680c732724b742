package fibril.clinic.testkit;

import fibril.clinic.database.schema.DefaultSchema;
import fibril.clinic.rights.store.ClientTables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row for a client in every table that speaks of clients, whatever the table is for; marked so that it is known again. */
public final class EveryTable {

    /** What a column of this name names in another table. */
    private static final Map<String, String> NAMED = Map.of(
            "client", "client",
            "course", "course",
            "session", "treatment_session",
            "session_id", "treatment_session",
            "check_in", "check_in",
            "home_form", "home_form",
            "flag", "red_flag",
            "message", "message",
            "appointment", "appointment");

    private final DSLContext db;
    private final String owner;

    public EveryTable(DSLContext db, String owner) {
        this.db = db;
        this.owner = owner;
    }

    public UUID client() {
        return id("client");
    }

    /** What stands in the text columns of this table, as far as there is room. */
    private static String mark(String owner, Table<?> table) {
        return owner + " in " + table.getName();
    }

    public void fill() {
        fill(ClientTables.all());
    }

    private void fill(List<Table<?>> tables) {
        tables.stream()
                .sorted(Comparator.comparingInt(
                                (Table<?> table) -> table.getReferences().size())
                        .thenComparing(Table::getName))
                .forEach(this::fill);
    }

    private void fill(Table<?> table) {
        Record row = db.newRecord(table);
        for (Field<?> field : table.fields()) set(row, field, table);
        db.insertInto(table).set(row).execute();
    }

    private <T> void set(Record row, Field<T> field, Table<?> table) {
        Object value = switch (field.getType().getSimpleName()) {
            case "UUID" ->
                NAMED.containsKey(field.getName())
                        ? id(NAMED.getOrDefault(field.getName(), ""))
                        : field.getName().equals("id") ? idOf(table) : id(field.getName());
            case "String" -> text(mark(owner, table), field.getDataType().length());
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "Boolean" -> false;
            case "Integer" -> 1;
            case "Long" -> 1L;
            case "Double" -> 1.5;
            default -> throw new IllegalStateException("nothing to put into " + field);
        };
        row.set(field, field.getType().cast(value));
    }

    private static String text(String mark, int room) {
        return room > 0 && mark.length() > room ? mark.substring(0, room) : mark;
    }

    private UUID idOf(Table<?> table) {
        return table.getName().equals("contact_wish") ? client() : id(table.getName());
    }

    private UUID id(String table) {
        return UUID.nameUUIDFromBytes((owner + table).getBytes(StandardCharsets.UTF_8));
    }

    /** Those of no client as well; the audit alone is left to its own rules. */
    public void fillAll() {
        fill(inTheSchema().stream()
                .filter(table -> !table.getName().startsWith("audit_"))
                .toList());
    }

    public static List<Table<?>> inTheSchema() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !table.getName().equals("flyway_schema_history"))
                .toList();
    }
}
