package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.WAITING_WISH;

import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.WaitingList;
import fibril.clinic.booking.Wish;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.WaitingWishRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The waiting list in SQL. */
@Repository
public class SqlWaitingList implements WaitingList {

    private final DSLContext db;
    private final Versions<WaitingWishRecord> versions;

    public SqlWaitingList(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, WAITING_WISH, "wish");
    }

    @Override
    public void add(Wish wish) {
        WaitingWishRecord row = versions.row(wish.id(), wish.provenance());
        row.set(WAITING_WISH.CLIENT, wish.client());
        row.set(WAITING_WISH.KIND, wish.kind().name());
        row.set(WAITING_WISH.PRACTITIONER, wish.practitionerOrNull());
        row.set(WAITING_WISH.FROM_ON, wish.from());
        row.set(WAITING_WISH.UNTIL_ON, wish.until());
        row.set(WAITING_WISH.NOTE, wish.note());
        row.set(WAITING_WISH.STATE, wish.state().name());
        versions.add(row);
    }

    @Override
    public Optional<Wish> find(UUID id) {
        return newest(WAITING_WISH.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Wish> open() {
        return newest(WAITING_WISH.STATE.eq(Wish.State.OPEN.name()));
    }

    @Override
    public List<Wish> ofClient(UUID client) {
        return newest(WAITING_WISH.CLIENT.eq(client)).stream()
                .sorted(Comparator.comparing((Wish wish) -> wish.provenance().at())
                        .reversed())
                .toList();
    }

    /** An open wish has one version only, so this is also the order of waiting. */
    private List<Wish> newest(Condition wanted) {
        return db.selectFrom(WAITING_WISH)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(WAITING_WISH.WRITTEN_AT, WAITING_WISH.ID)
                .fetch(SqlWaitingList::wish);
    }

    private static Wish wish(WaitingWishRecord row) {
        return new Wish(
                row.getId(),
                row.getClient(),
                VisitKind.valueOf(row.getKind()),
                row.getPractitioner(),
                row.getFromOn(),
                row.getUntilOn(),
                row.getNote(),
                Wish.State.valueOf(row.getState()),
                Versions.provenance(row));
    }
}
