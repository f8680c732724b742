package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.CLIENT_EVENT;

import fibril.clinic.booking.ClientEvent;
import fibril.clinic.booking.ClientEvents;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ClientEventRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Clients' own plans in SQL. */
@Repository
public class SqlClientEvents implements ClientEvents {

    private final DSLContext db;
    private final Versions<ClientEventRecord> versions;

    public SqlClientEvents(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CLIENT_EVENT, "event");
    }

    @Override
    public void add(ClientEvent event) {
        ClientEventRecord row = versions.row(event.id(), event.provenance());
        row.set(CLIENT_EVENT.CLIENT, event.client());
        row.set(CLIENT_EVENT.KIND, event.kind().name());
        row.set(CLIENT_EVENT.NAME, event.name());
        row.set(CLIENT_EVENT.FROM_ON, event.from());
        row.set(CLIENT_EVENT.UNTIL_ON, event.until());
        row.set(CLIENT_EVENT.WITHDRAWN, event.withdrawn());
        versions.add(row);
    }

    @Override
    public Optional<ClientEvent> find(UUID id) {
        return newest(CLIENT_EVENT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<ClientEvent> ofClient(UUID client) {
        return newest(CLIENT_EVENT.CLIENT.eq(client).and(CLIENT_EVENT.WITHDRAWN.isFalse()));
    }

    private List<ClientEvent> newest(Condition wanted) {
        return db.selectFrom(CLIENT_EVENT)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(CLIENT_EVENT.FROM_ON, CLIENT_EVENT.ID)
                .fetch(SqlClientEvents::event);
    }

    private static ClientEvent event(ClientEventRecord row) {
        return new ClientEvent(
                row.getId(),
                row.getClient(),
                ClientEvent.Kind.valueOf(row.getKind()),
                row.getName(),
                row.getFromOn(),
                row.getUntilOn(),
                row.getWithdrawn(),
                Versions.provenance(row));
    }
}
