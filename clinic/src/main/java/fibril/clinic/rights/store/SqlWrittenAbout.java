package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.CONTACT_WISH;
import static fibril.clinic.database.schema.Tables.LOCKED_RECORD;

import fibril.clinic.rights.WrittenAbout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Asked of every table that names a client: a new one is in without a further word. What hangs on a course, a session or
 * the like has a row that names her too; when it was written, it says itself.
 */
@Repository
public class SqlWrittenAbout implements WrittenAbout {

    /** A statement takes some thirty thousand values. */
    private static final int AT_ONCE = 5_000;

    /** When something happened that a row tells of; each table has one or two of them. */
    private static final List<String> MOMENTS = List.of(
            "written_at",
            "made_at",
            "sent_at",
            "asked_at",
            "contacted_at",
            "given_at",
            "dismissed_at",
            "measured_at",
            "settled_at",
            "read_at",
            "taken_at");

    private final DSLContext db;

    public SqlWrittenAbout(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<UUID> atAll(Collection<UUID> clients, Set<String> besides) {
        Set<UUID> written = new LinkedHashSet<>();
        for (List<UUID> some : parts(clients)) {
            written.addAll(named(CLIENT, CLIENT.ID, CLIENT.VERSION.gt(1), some));
            written.addAll(named(CONTACT_WISH, CONTACT_WISH.ID, DSL.noCondition(), some));
            for (Table<?> table : ClientTables.all()) {
                if (table.field("client") == null || besides.contains(table.getName())) continue;
                written.addAll(named(table, client(table), DSL.noCondition(), some));
            }
        }
        return List.copyOf(written);
    }

    @Override
    public List<UUID> after(Instant at, Collection<UUID> clients) {
        Set<UUID> written = new LinkedHashSet<>();
        for (List<UUID> some : parts(clients)) {
            written.addAll(named(LOCKED_RECORD, LOCKED_RECORD.CLIENT, DSL.noCondition(), some));
            for (Table<?> table : ClientTables.all()) {
                moments(table)
                        .map(when -> ClientTables.clientsOf(table, after(when, at), some))
                        .forEach(about -> written.addAll(db.fetch(about).getValues(0, UUID.class)));
            }
        }
        return List.copyOf(written);
    }

    private static Stream<? extends Field<?>> moments(Table<?> table) {
        return MOMENTS.stream().map(table::field).filter(Objects::nonNull);
    }

    private static List<List<UUID>> parts(Collection<UUID> clients) {
        List<UUID> all = List.copyOf(clients);
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return parts;
    }

    private static Field<UUID> client(Table<?> table) {
        return Objects.requireNonNull(table.field("client", UUID.class));
    }

    private static <T> Condition after(Field<T> when, Instant at) {
        return when.gt(DSL.val((Object) at, when));
    }

    private List<UUID> named(Table<?> table, Field<UUID> client, Condition which, List<UUID> clients) {
        return db.selectDistinct(client)
                .from(table)
                .where(which)
                .and(client.in(clients))
                .fetch(client);
    }
}
