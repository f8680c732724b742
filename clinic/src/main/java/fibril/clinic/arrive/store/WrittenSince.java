package fibril.clinic.arrive.store;

import static fibril.clinic.database.schema.Tables.ARRIVED_CLIENT;
import static fibril.clinic.database.schema.Tables.ARRIVED_ENTRY;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.CONTACT_WISH;
import static fibril.clinic.database.schema.Tables.LOCKED_RECORD;

import fibril.clinic.rights.store.ClientTables;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Of whom something was written, asked of every table that names a client: a new table is in without a further word.
 * What hangs on a course, a session or the like has a row that names her too.
 */
final class WrittenSince {

    private final DSLContext db;

    WrittenSince(DSLContext db) {
        this.db = db;
    }

    /** By anything but what came with this arrival. */
    List<UUID> aboutAtAll(UUID arrival, Select<Record1<UUID>> clients) {
        Set<UUID> written = new LinkedHashSet<>(db.selectDistinct(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.VERSION.gt(1))
                .and(CLIENT.ID.in(clients))
                .fetch(CLIENT.ID));
        written.addAll(db.selectDistinct(CONTACT_WISH.ID)
                .from(CONTACT_WISH)
                .where(CONTACT_WISH.ID.in(clients))
                .fetch(CONTACT_WISH.ID));
        for (Table<?> table : ClientTables.all()) {
            if (table.field("client") == null) continue;
            Condition others = table.equals(ARRIVED_CLIENT)
                    ? ARRIVED_CLIENT.ARRIVAL.ne(arrival)
                    : table.equals(ARRIVED_ENTRY) ? ARRIVED_ENTRY.ARRIVAL.ne(arrival) : DSL.noCondition();
            written.addAll(named(table, others, clients));
        }
        return List.copyOf(written);
    }

    /** By anything that says when it was written, after this moment; whoever is locked was written about too. */
    List<UUID> aboutAfter(Instant at, Select<Record1<UUID>> clients) {
        Set<UUID> written = new LinkedHashSet<>(db.selectDistinct(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.WRITTEN_AT.gt(at))
                .and(CLIENT.ID.in(clients))
                .fetch(CLIENT.ID));
        written.addAll(named(LOCKED_RECORD, DSL.noCondition(), clients));
        for (Table<?> table : ClientTables.all()) {
            Field<?> when = table.field("written_at");
            if (when != null && table.field("client") != null) written.addAll(named(table, after(when, at), clients));
        }
        return List.copyOf(written);
    }

    private static <T> Condition after(Field<T> when, Instant at) {
        return when.gt(DSL.val((Object) at, when));
    }

    private List<UUID> named(Table<?> table, Condition which, Select<Record1<UUID>> clients) {
        Field<UUID> client = Objects.requireNonNull(table.field("client", UUID.class));
        return db.selectDistinct(client).from(table).where(which).and(client.in(clients)).fetch(client);
    }
}
