package fibril.clinic.arrive.store;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;
import static fibril.clinic.database.schema.Tables.ARRIVAL;
import static fibril.clinic.database.schema.Tables.ARRIVED_CLIENT;
import static fibril.clinic.database.schema.Tables.ARRIVED_ENTRY;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.TAKEN_STEP;
import static org.jooq.impl.DSL.select;

import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.ArrivedEntry;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Kind;
import fibril.clinic.database.VaultColumn;
import fibril.clinic.database.schema.tables.records.ArrivalRecord;
import fibril.clinic.rights.WrittenAbout;
import fibril.clinic.vault.Forgets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/**
 * Arrivals in SQL. What is taken back is the second thing, beside an erasure, that takes rows away; so whoever reads how
 * rows come in finds here how they go.
 */
@Repository
public class SqlArrivals implements Arrivals {

    private static final String NEW = Arrival.How.NEW.name();

    /** Asked here, where it is known which file each row came with. */
    private static final Set<String> OWN = Set.of("arrived_client", "arrived_entry");

    private final DSLContext db;
    private final Forgets forgetting;
    private final WrittenAbout written;

    public SqlArrivals(DSLContext db, Forgets forgetting, WrittenAbout written) {
        this.db = db;
        this.forgetting = forgetting;
        this.written = written;
    }

    @Override
    public void add(Arrival arrival) {
        db.insertInto(ARRIVAL)
                .set(ARRIVAL.ID, arrival.id())
                .set(ARRIVAL.AUTHOR, arrival.author())
                .set(ARRIVAL.MADE_AT, arrival.at())
                .set(ARRIVAL.KIND, arrival.source().kind().name())
                .set(ARRIVAL.PRODUCT, arrival.source().product())
                .set(ARRIVAL.FILE_NAME, arrival.source().fileName())
                .set(ARRIVAL.HASH, arrival.source().hash())
                .set(ARRIVAL.TAKEN, arrival.taken())
                .execute();
    }

    @Override
    public void add(UUID arrival, Arrival.Came came) {
        db.insertInto(ARRIVED_CLIENT)
                .set(ARRIVED_CLIENT.ARRIVAL, arrival)
                .set(ARRIVED_CLIENT.LINE, came.line())
                .set(ARRIVED_CLIENT.CLIENT, came.client())
                .set(ARRIVED_CLIENT.REFERENCE, came.reference())
                .set(ARRIVED_CLIENT.HOW, came.how().name())
                .execute();
    }

    @Override
    public void add(ArrivedEntry entry) {
        db.insertInto(ARRIVED_ENTRY)
                .set(ARRIVED_ENTRY.ID, entry.id())
                .set(ARRIVED_ENTRY.ARRIVAL, entry.arrival())
                .set(ARRIVED_ENTRY.CLIENT, entry.client())
                .set(ARRIVED_ENTRY.LINE, entry.line())
                .set(ARRIVED_ENTRY.WHAT, entry.what().name())
                .set(ARRIVED_ENTRY.HAPPENED_ON, entry.dayOrNull())
                .set(
                        ARRIVED_ENTRY.CLOCK_TIME,
                        entry.time().map(LocalTime::toString).orElse(""))
                .set(ARRIVED_ENTRY.BY_WHOM, entry.by())
                .set(ARRIVED_ENTRY.TITLE, entry.title())
                .set(ARRIVED_ENTRY.WORDS, entry.words())
                .set(ARRIVED_ENTRY.APPOINTMENT, entry.appointmentOrNull())
                .set(ARRIVED_ENTRY.ORIGINAL, entry.picture().original())
                .set(ARRIVED_ENTRY.SHOWN, entry.picture().shown())
                .set(ARRIVED_ENTRY.WIDTH_PX, entry.picture().widthPx())
                .set(ARRIVED_ENTRY.HEIGHT_PX, entry.picture().heightPx())
                .set(ARRIVED_ENTRY.HASH, entry.mark())
                .execute();
    }

    @Override
    public Optional<Arrival> find(UUID id) {
        return db.selectFrom(ARRIVAL).where(ARRIVAL.ID.eq(id)).fetchOptional(SqlArrivals::arrival);
    }

    @Override
    public List<Arrival> all() {
        return db.selectFrom(ARRIVAL)
                .orderBy(ARRIVAL.MADE_AT.desc(), ARRIVAL.ID)
                .fetch(SqlArrivals::arrival);
    }

    @Override
    public Map<String, UUID> references(String product) {
        Map<String, UUID> references = new HashMap<>();
        db.select(ARRIVED_CLIENT.REFERENCE, ARRIVED_CLIENT.CLIENT)
                .from(ARRIVED_CLIENT)
                .join(ARRIVAL)
                .on(ARRIVAL.ID.eq(ARRIVED_CLIENT.ARRIVAL))
                .where(ARRIVAL.PRODUCT.eq(product))
                .and(ARRIVED_CLIENT.REFERENCE.ne(""))
                .orderBy(ARRIVAL.MADE_AT, ARRIVED_CLIENT.LINE)
                .forEach(row -> references.put(row.value1(), row.value2()));
        return references;
    }

    @Override
    public List<UUID> cameFrom(String product) {
        return db.selectDistinct(ARRIVED_CLIENT.CLIENT)
                .from(ARRIVED_CLIENT)
                .join(ARRIVAL)
                .on(ARRIVAL.ID.eq(ARRIVED_CLIENT.ARRIVAL))
                .where(ARRIVAL.PRODUCT.eq(product))
                .fetch(ARRIVED_CLIENT.CLIENT);
    }

    @Override
    public Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        db.select(ARRIVED_ENTRY.HASH, ARRIVAL.FILE_NAME)
                .from(ARRIVED_ENTRY)
                .join(ARRIVAL)
                .on(ARRIVAL.ID.eq(ARRIVED_ENTRY.ARRIVAL))
                .forEach(row -> marks.put(row.value1(), row.value2()));
        return marks;
    }

    @Override
    public List<ArrivedEntry.Told> ofClient(UUID client) {
        return db.select(ARRIVED_ENTRY.fields())
                .select(ARRIVAL.PRODUCT, ARRIVAL.MADE_AT, ARRIVAL.AUTHOR)
                .from(ARRIVED_ENTRY)
                .join(ARRIVAL)
                .on(ARRIVAL.ID.eq(ARRIVED_ENTRY.ARRIVAL))
                .where(ARRIVED_ENTRY.CLIENT.eq(client))
                .orderBy(
                        ARRIVED_ENTRY.HAPPENED_ON.desc().nullsLast(),
                        ARRIVED_ENTRY.CLOCK_TIME.desc(),
                        ARRIVED_ENTRY.LINE,
                        ARRIVED_ENTRY.ID)
                .fetch(row -> new ArrivedEntry.Told(
                        entry(row),
                        new ArrivedEntry.From(
                                row.get(ARRIVAL.PRODUCT), row.get(ARRIVAL.MADE_AT), row.get(ARRIVAL.AUTHOR))));
    }

    @Override
    public List<Origin> originsOf(UUID client) {
        return db.select(ARRIVAL.PRODUCT, ARRIVED_CLIENT.REFERENCE, ARRIVAL.MADE_AT)
                .from(ARRIVED_CLIENT)
                .join(ARRIVAL)
                .on(ARRIVAL.ID.eq(ARRIVED_CLIENT.ARRIVAL))
                .where(ARRIVED_CLIENT.CLIENT.eq(client))
                .orderBy(ARRIVAL.MADE_AT, ARRIVED_CLIENT.LINE)
                .fetch(row -> new Origin(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Optional<ArrivedEntry> entry(UUID id) {
        return db.selectFrom(ARRIVED_ENTRY).where(ARRIVED_ENTRY.ID.eq(id)).fetchOptional(SqlArrivals::entry);
    }

    @Override
    public List<UUID> newClients(UUID arrival) {
        return db.fetch(newOf(arrival)).getValues(ARRIVED_CLIENT.CLIENT);
    }

    @Override
    public List<UUID> entries(UUID arrival) {
        return db.select(ARRIVED_ENTRY.ID)
                .from(ARRIVED_ENTRY)
                .where(ARRIVED_ENTRY.ARRIVAL.eq(arrival))
                .orderBy(ARRIVED_ENTRY.LINE)
                .fetch(ARRIVED_ENTRY.ID);
    }

    @Override
    public List<UUID> writtenAbout(Arrival arrival) {
        if (arrival.source().kind() != Kind.CLIENTS) {
            return written.after(
                    arrival.at(),
                    db.selectDistinct(ARRIVED_ENTRY.CLIENT)
                            .from(ARRIVED_ENTRY)
                            .where(ARRIVED_ENTRY.ARRIVAL.eq(arrival.id()))
                            .fetch(ARRIVED_ENTRY.CLIENT));
        }
        Set<UUID> about = new LinkedHashSet<>(written.atAll(newClients(arrival.id()), OWN));
        about.addAll(db.selectDistinct(ARRIVED_CLIENT.CLIENT)
                .from(ARRIVED_CLIENT)
                .where(ARRIVED_CLIENT.ARRIVAL.ne(arrival.id()))
                .and(ARRIVED_CLIENT.CLIENT.in(newOf(arrival.id())))
                .fetch(ARRIVED_CLIENT.CLIENT));
        about.addAll(db.selectDistinct(ARRIVED_ENTRY.CLIENT)
                .from(ARRIVED_ENTRY)
                .where(ARRIVED_ENTRY.ARRIVAL.ne(arrival.id()))
                .and(ARRIVED_ENTRY.CLIENT.in(newOf(arrival.id())))
                .fetch(ARRIVED_ENTRY.CLIENT));
        return List.copyOf(about);
    }

    private static Select<Record1<UUID>> newOf(UUID arrival) {
        return select(ARRIVED_CLIENT.CLIENT)
                .from(ARRIVED_CLIENT)
                .where(ARRIVED_CLIENT.ARRIVAL.eq(arrival))
                .and(ARRIVED_CLIENT.HOW.eq(NEW));
    }

    @Override
    public void undo(Arrival arrival, Instant at) {
        Condition ofThis = ARRIVED_ENTRY.ARRIVAL.eq(arrival.id());
        Set<String> files = new LinkedHashSet<>();
        db.select(ARRIVED_ENTRY.ORIGINAL, ARRIVED_ENTRY.SHOWN)
                .from(ARRIVED_ENTRY)
                .where(ofThis)
                .and(ARRIVED_ENTRY.ORIGINAL.ne(""))
                .forEach(row -> files.addAll(List.of(row.value1(), row.value2())));
        Select<Record1<UUID>> booked = select(ARRIVED_ENTRY.APPOINTMENT)
                .from(ARRIVED_ENTRY)
                .where(ofThis)
                .and(ARRIVED_ENTRY.APPOINTMENT.isNotNull());
        db.deleteFrom(TAKEN_STEP).where(TAKEN_STEP.APPOINTMENT.in(booked)).execute();
        db.deleteFrom(APPOINTMENT).where(APPOINTMENT.ID.in(booked)).execute();
        db.deleteFrom(ARRIVED_ENTRY).where(ofThis).execute();
        db.deleteFrom(CLIENT).where(CLIENT.ID.in(newOf(arrival.id()))).execute();
        db.deleteFrom(ARRIVED_CLIENT)
                .where(ARRIVED_CLIENT.ARRIVAL.eq(arrival.id()))
                .execute();
        db.update(ARRIVAL)
                .set(ARRIVAL.UNDONE_AT, at)
                .where(ARRIVAL.ID.eq(arrival.id()))
                .execute();
        if (!files.isEmpty()) forgetting.nowUnspoken(files);
    }

    @Override
    public boolean speakOf(String vaultName) {
        return VaultColumn.speaksOf(db, vaultName);
    }

    private static Arrival arrival(ArrivalRecord row) {
        return new Arrival(
                row.getId(),
                row.getMadeAt(),
                row.getAuthor(),
                new Draft.Source(Kind.valueOf(row.getKind()), row.getProduct(), row.getFileName(), row.getHash()),
                row.getTaken(),
                Optional.ofNullable(row.getUndoneAt()));
    }

    private static ArrivedEntry entry(Record row) {
        String time = row.get(ARRIVED_ENTRY.CLOCK_TIME);
        return new ArrivedEntry(
                row.get(ARRIVED_ENTRY.ID),
                row.get(ARRIVED_ENTRY.ARRIVAL),
                row.get(ARRIVED_ENTRY.CLIENT),
                row.get(ARRIVED_ENTRY.LINE),
                ArrivedEntry.What.valueOf(row.get(ARRIVED_ENTRY.WHAT)),
                row.get(ARRIVED_ENTRY.HAPPENED_ON),
                time.isEmpty() ? null : LocalTime.parse(time),
                row.get(ARRIVED_ENTRY.BY_WHOM),
                row.get(ARRIVED_ENTRY.TITLE),
                row.get(ARRIVED_ENTRY.WORDS),
                row.get(ARRIVED_ENTRY.APPOINTMENT),
                new ArrivedEntry.Picture(
                        row.get(ARRIVED_ENTRY.ORIGINAL),
                        row.get(ARRIVED_ENTRY.SHOWN),
                        row.get(ARRIVED_ENTRY.WIDTH_PX),
                        row.get(ARRIVED_ENTRY.HEIGHT_PX)),
                row.get(ARRIVED_ENTRY.HASH));
    }
}
