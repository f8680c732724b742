package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.DUE_DISMISSAL;

import fibril.clinic.database.schema.tables.records.DueDismissalRecord;
import fibril.clinic.followup.Dismissal;
import fibril.clinic.followup.Dismissals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Dismissals in SQL, one for each occasion; they are only ever added. */
@Repository
public class SqlDismissals implements Dismissals {

    private final DSLContext db;

    public SqlDismissals(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(Dismissal d) {
        return db.insertInto(DUE_DISMISSAL)
                        .set(DUE_DISMISSAL.OCCASION, d.occasion())
                        .set(DUE_DISMISSAL.ID, d.id())
                        .set(DUE_DISMISSAL.CLIENT, d.client())
                        .set(DUE_DISMISSAL.REASON, d.reason())
                        .set(DUE_DISMISSAL.DISMISSED_BY, d.by())
                        .set(DUE_DISMISSAL.DISMISSED_AT, d.at())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public List<Dismissal> ofClient(UUID client) {
        return db.selectFrom(DUE_DISMISSAL)
                .where(DUE_DISMISSAL.CLIENT.eq(client))
                .orderBy(DUE_DISMISSAL.DISMISSED_AT.desc(), DUE_DISMISSAL.OCCASION)
                .fetch(SqlDismissals::dismissal);
    }

    @Override
    public Set<String> occasionsOf(Collection<UUID> clients) {
        if (clients.isEmpty()) return Set.of();
        return db.select(DUE_DISMISSAL.OCCASION)
                .from(DUE_DISMISSAL)
                .where(DUE_DISMISSAL.CLIENT.in(clients))
                .fetchSet(DUE_DISMISSAL.OCCASION);
    }

    private static Dismissal dismissal(DueDismissalRecord row) {
        return new Dismissal(
                row.getId(),
                row.getClient(),
                row.getOccasion(),
                row.getReason(),
                row.getDismissedBy(),
                row.getDismissedAt());
    }
}
