package fibril.clinic.database;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table as it leaves the practice: its columns in their order and what each holds, without what opens a door.
 *
 * @param key the columns that tell one row from another, by which rows are put in order
 */
public record OpenTable(String name, List<Column> columns, List<String> key) {

    public record Column(String name, OpenKind kind) {}

    public OpenTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * Passwords, second factors, devices, codes: whoever gets the records must not get in with them, and nobody needs
     * them to be let in again. Wrong tries are counted anew.
     */
    private static final Set<String> DOORS =
            Set.of("credential", "known_device", "passkey", "recovery_code", "second_factor", "way_back", "wrong_try");

    /** Opens a client’s page or a calendar; the row itself says who was given one, and stays. */
    private static final Set<String> KEYS = Set.of("client_link.token_hash", "calendar_feed.token_hash");

    /** Every table that leaves, each after those it refers to. */
    public static List<OpenTable> all() {
        return TableOrder.all().stream()
                .filter(table -> !staysBehind(table.getName()))
                .map(OpenTable::of)
                .toList();
    }

    /** What stays behind, by the name of its table or of its table and column. */
    public static List<String> leftOut() {
        return Stream.concat(DOORS.stream(), KEYS.stream()).sorted().toList();
    }

    public static boolean staysBehind(String table) {
        return DOORS.contains(table);
    }

    private static OpenTable of(Table<?> table) {
        List<Column> columns = Stream.of(table.fields())
                .filter(field -> !KEYS.contains(table.getName() + "." + field.getName()))
                .map(field -> new Column(field.getName(), OpenKind.of(field)))
                .toList();
        var primary = table.getPrimaryKey();
        List<String> key = primary == null
                ? columns.stream().map(Column::name).toList()
                : primary.getFields().stream().map(Field::getName).toList();
        return new OpenTable(table.getName(), columns, key);
    }

    /** The columns of this table that stayed behind. */
    static List<String> keysOf(String table) {
        return KEYS.stream()
                .filter(column -> column.startsWith(table + "."))
                .map(column -> column.substring(table.length() + 1))
                .sorted()
                .toList();
    }
}
