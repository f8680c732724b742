package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.PhotographRecord;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** Photographs in SQL; the pictures themselves lie in the vault. */
@Repository
public class SqlPhotographs implements Photographs {

    private final DSLContext db;
    private final Versions<PhotographRecord> versions;
    private final UnfinishedSessions unfinished;

    public SqlPhotographs(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, PHOTOGRAPH, "photograph");
        this.unfinished = new UnfinishedSessions(db);
    }

    @Override
    public void add(Photograph p) {
        PhotographRecord row = versions.row(p.id(), p.provenance());
        row.set(PHOTOGRAPH.CLIENT, p.client());
        row.set(PHOTOGRAPH.SESSION_ID, p.sessionOrNull());
        row.set(PHOTOGRAPH.MOMENT, p.moment().name());
        row.set(PHOTOGRAPH.TAKEN_FROM, p.view().name());
        row.set(PHOTOGRAPH.ORIGINAL, p.original());
        row.set(PHOTOGRAPH.SHOWN, p.shown());
        row.set(PHOTOGRAPH.WIDTH_PX, p.widthPx());
        row.set(PHOTOGRAPH.HEIGHT_PX, p.heightPx());
        row.set(PHOTOGRAPH.TAKEN_AT, p.takenAt());
        row.set(PHOTOGRAPH.REMOVED_BECAUSE, p.removedBecause());
        versions.add(row);
        p.session().ifPresent(unfinished::lookAgainAt);
    }

    @Override
    public Optional<Photograph> find(UUID id) {
        return newest(PHOTOGRAPH.ID.eq(id), PHOTOGRAPH.TAKEN_AT.asc()).stream().findFirst();
    }

    @Override
    public List<Photograph> ofSession(UUID session) {
        return newest(
                PHOTOGRAPH.SESSION_ID.eq(session).and(PHOTOGRAPH.REMOVED_BECAUSE.eq("")),
                inOrder(PHOTOGRAPH.MOMENT, PhotographMoment.values()),
                inOrder(PHOTOGRAPH.TAKEN_FROM, PhotographView.values()),
                PHOTOGRAPH.TAKEN_AT.asc());
    }

    @Override
    public List<Photograph> ofClient(UUID client) {
        return newest(PHOTOGRAPH.CLIENT.eq(client).and(PHOTOGRAPH.REMOVED_BECAUSE.eq("")), PHOTOGRAPH.TAKEN_AT.desc());
    }

    @Override
    public Map<UUID, Set<Instant>> timesOf(Collection<UUID> clients) {
        if (clients.isEmpty()) return Map.of();
        return db
                .select(PHOTOGRAPH.CLIENT, PHOTOGRAPH.TAKEN_AT)
                .from(PHOTOGRAPH)
                .where(PHOTOGRAPH.CLIENT.in(clients))
                .and(PHOTOGRAPH.REMOVED_BECAUSE.eq(""))
                .and(versions.isNewest())
                .stream()
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    private List<Photograph> newest(Condition wanted, SortField<?>... order) {
        return db.selectFrom(PHOTOGRAPH)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(order)
                .fetch(SqlPhotographs::photograph);
    }

    private static SortField<Integer> inOrder(Field<String> column, Enum<?>[] order) {
        return column.sortAsc(Stream.of(order).map(Enum::name).toList());
    }

    private static Photograph photograph(PhotographRecord row) {
        return new Photograph(
                row.getId(),
                row.getClient(),
                row.getSessionId(),
                PhotographMoment.valueOf(row.getMoment()),
                PhotographView.valueOf(row.getTakenFrom()),
                row.getOriginal(),
                row.getShown(),
                row.getWidthPx(),
                row.getHeightPx(),
                row.getTakenAt(),
                row.getRemovedBecause(),
                Versions.provenance(row));
    }
}
