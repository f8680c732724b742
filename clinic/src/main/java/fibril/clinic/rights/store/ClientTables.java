package fibril.clinic.rights.store;

import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.DefaultSchema;
import java.util.Collection;
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
import org.jooq.Record1;
import org.jooq.Select;
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
    private static final Set<String> DERIVED =
            Set.of("taken_step", "check_in_unread", "session_unfinished", "locked_record");

    /** The practice's own count of what it has: which session took a piece, by id, and nothing of whom. */
    private static final Set<String> OF_THE_STOCK = Set.of("stock_movement", "single_piece");

    /** Nobody is treated by it: it goes as soon as she asks. What points at others stands first. */
    private static final List<String> NOT_CARE =
            List.of("opt_out", "message", "client_link", "waiting_wish", "client_event", "contact_wish");

    /** Of the practice with her, and no entry of her care. */
    private static final Set<String> BESIDE_CARE = Set.of(
            "client",
            "arrived_client",
            "arrived_entry",
            "companion",
            "appointment",
            "photograph_use",
            "purchase",
            "erasure",
            "legal_hold",
            "recall_contact");

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

    /** What goes when everything goes: those first that point at others. */
    static List<Table<?>> removable() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> isOfClients(table) && !OF_THE_STOCK.contains(table.getName()))
                .sorted(Comparator.comparingInt((Table<?> table) -> -depth(table))
                        .thenComparingInt(table -> -table.getReferences().size())
                        .thenComparing(Table::getName))
                .toList();
    }

    /** In the order in which they must go. */
    static List<Table<?>> notCare() {
        return NOT_CARE.stream()
                .<Table<?>>map(name -> Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name)))
                .toList();
    }

    /** Where entries of her care are written. */
    static List<Table<?>> care() {
        return all().stream()
                .filter(table -> !NOT_CARE.contains(table.getName()) && !BESIDE_CARE.contains(table.getName()))
                .toList();
    }

    /** How many steps it is from the client. */
    private static int depth(Table<?> table) {
        String column = link(table).orElse("client");
        if (KEYED_BY_CLIENT.contains(table.getName())) return 0;
        if (column.equals("client")) return 1;
        return 1 + depth(parent(column));
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
        Table<?> parent = parent(column);
        return names.in(select(uuid(parent, "id")).from(parent).where(of(parent, client)));
    }

    /** Which of these clients the rows speak of that are meant; through what those hang on that do not name her. */
    static Select<Record1<UUID>> clientsOf(Table<?> table, Condition which, Collection<UUID> clients) {
        boolean isHers = KEYED_BY_CLIENT.contains(table.getName());
        String column = isHers ? "id" : link(table).orElseThrow();
        Field<UUID> names = uuid(table, column);
        if (isHers || column.equals("client")) {
            return select(names).from(table).where(which).and(names.in(clients)).groupBy(names);
        }
        Table<?> parent = parent(column);
        Condition meant = uuid(parent, "id").in(select(names).from(table).where(which));
        return clientsOf(parent, meant, clients);
    }

    private static Table<?> parent(String column) {
        return Objects.requireNonNull(
                DefaultSchema.DEFAULT_SCHEMA.getTable(Objects.requireNonNull(PARENTS.get(column))));
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
