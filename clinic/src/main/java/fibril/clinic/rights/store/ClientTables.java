package fibril.clinic.rights.store;

import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.DefaultSchema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Which tables speak of clients, told by their columns: a new table that names a client, or something of hers, belongs
 * here without a further word.
 */
public final class ClientTables {

    /** What a column of this name names, in the order in which they are asked. */
    private static final Map<String, String> PARENTS = parents();

    /** Whose own key is the client's. */
    private static final Set<String> KEYED_BY_CLIENT = Set.of("client", "contact_wish");

    /** Worked out again from other tables whenever those change. */
    private static final Set<String> DERIVED = Set.of("taken_step", "check_in_unread", "session_unfinished");

    /** What only a machine needs, and what opens a client's own page. */
    static final Set<String> LEFT_OUT = Set.of("token_hash", "search_name", "sort_name", "phone_digits", "lot_search");

    private ClientTables() {}

    private static Map<String, String> parents() {
        Map<String, String> parents = new LinkedHashMap<>();
        parents.put("client", "client");
        parents.put("course", "course");
        parents.put("session", "treatment_session");
        parents.put("session_id", "treatment_session");
        parents.put("check_in", "check_in");
        parents.put("home_form", "home_form");
        parents.put("flag", "red_flag");
        parents.put("message", "message");
        parents.put("appointment", "appointment");
        return parents;
    }

    /** By name. */
    public static List<Table<?>> all() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> isOfClients(table) && !DERIVED.contains(table.getName()))
                .sorted(Comparator.comparing(Table::getName))
                .toList();
    }

    /** Whether its rows name a client, or something of hers. */
    public static boolean isOfClients(Table<?> table) {
        return KEYED_BY_CLIENT.contains(table.getName()) || link(table).isPresent();
    }

    static Condition of(Table<?> table, UUID client) {
        if (KEYED_BY_CLIENT.contains(table.getName())) return uuid(table, "id").eq(client);
        String column = link(table).orElseThrow();
        Field<UUID> names = uuid(table, column);
        if (column.equals("client")) return names.eq(client);
        Table<?> parent = Objects.requireNonNull(
                DefaultSchema.DEFAULT_SCHEMA.getTable(Objects.requireNonNull(PARENTS.get(column))));
        return names.in(select(uuid(parent, "id")).from(parent).where(of(parent, client)));
    }

    private static Optional<String> link(Table<?> table) {
        return PARENTS.keySet().stream()
                .filter(column -> table.field(column) != null)
                .findFirst();
    }

    private static Field<UUID> uuid(Table<?> table, String column) {
        return Objects.requireNonNull(table.field(column, UUID.class), () -> table.getName() + " has no " + column);
    }
}
