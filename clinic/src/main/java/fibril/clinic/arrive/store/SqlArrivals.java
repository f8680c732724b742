package fibril.clinic.arrive.store;

import static fibril.clinic.database.schema.Tables.ARRIVAL;
import static fibril.clinic.database.schema.Tables.ARRIVED_CLIENT;
import static fibril.clinic.database.schema.Tables.CLIENT;

import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.database.schema.tables.records.ArrivalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlArrivals implements Arrivals {

    private final DSLContext db;

    public SqlArrivals(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Arrival arrival) {
        db.insertInto(ARRIVAL)
                .set(ARRIVAL.ID, arrival.id())
                .set(ARRIVAL.MADE_AT, arrival.at())
                .set(ARRIVAL.FILE_NAME, arrival.fileName())
                .set(ARRIVAL.HASH, arrival.hash())
                .execute();
        for (Arrival.Came came : arrival.came()) {
            db.insertInto(ARRIVED_CLIENT)
                    .set(ARRIVED_CLIENT.ARRIVAL, arrival.id())
                    .set(ARRIVED_CLIENT.LINE, came.line())
                    .set(ARRIVED_CLIENT.CLIENT, came.client())
                    .set(ARRIVED_CLIENT.REFERENCE, came.reference())
                    .set(ARRIVED_CLIENT.HOW, came.how().name())
                    .set(ARRIVED_CLIENT.WRITTEN_VERSION, came.version())
                    .execute();
        }
    }

    @Override
    public Optional<Arrival> find(UUID id) {
        return db.selectFrom(ARRIVAL).where(ARRIVAL.ID.eq(id)).fetchOptional(this::arrival);
    }

    @Override
    public List<Arrival> all() {
        return db.selectFrom(ARRIVAL)
                .orderBy(ARRIVAL.MADE_AT.desc(), ARRIVAL.ID)
                .fetch(this::arrival);
    }

    @Override
    public void undo(Arrival arrival, List<UUID> gone, Instant at) {
        db.deleteFrom(ARRIVED_CLIENT)
                .where(ARRIVED_CLIENT.ARRIVAL.eq(arrival.id()))
                .execute();
        // one after another: a list of all of them may be longer than a statement may be
        for (UUID client : gone)
            db.deleteFrom(CLIENT).where(CLIENT.ID.eq(client)).execute();
        db.update(ARRIVAL)
                .set(ARRIVAL.UNDONE_AT, at)
                .where(ARRIVAL.ID.eq(arrival.id()))
                .execute();
    }

    private Arrival arrival(ArrivalRecord row) {
        List<Arrival.Came> came = db.selectFrom(ARRIVED_CLIENT)
                .where(ARRIVED_CLIENT.ARRIVAL.eq(row.getId()))
                .orderBy(ARRIVED_CLIENT.LINE)
                .fetch(each -> new Arrival.Came(
                        each.getClient(),
                        each.getLine(),
                        each.getReference(),
                        Arrival.How.valueOf(each.getHow()),
                        each.getWrittenVersion()));
        return new Arrival(
                row.getId(),
                row.getMadeAt(),
                row.getFileName(),
                row.getHash(),
                came,
                Optional.ofNullable(row.getUndoneAt()));
    }
}
