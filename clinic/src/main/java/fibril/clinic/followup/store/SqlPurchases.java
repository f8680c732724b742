package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.PURCHASE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.PurchaseRecord;
import fibril.clinic.followup.Purchase;
import fibril.clinic.followup.Purchases;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Purchases in SQL: every version a row, the newest is the purchase. */
@Repository
public class SqlPurchases implements Purchases {

    private static final fibril.clinic.database.schema.tables.Purchase OTHER = PURCHASE.as("other");

    private final DSLContext db;

    public SqlPurchases(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Purchase p) {
        try {
            db.insertInto(PURCHASE)
                    .set(PURCHASE.ID, p.id())
                    .set(PURCHASE.VERSION, p.provenance().version())
                    .set(PURCHASE.AUTHOR, p.provenance().author())
                    .set(PURCHASE.WRITTEN_AT, p.provenance().at())
                    .set(PURCHASE.REASON, p.provenance().reason())
                    .set(PURCHASE.CLIENT, p.client())
                    .set(PURCHASE.COURSE, p.course())
                    .set(PURCHASE.SESSIONS, p.sessions())
                    .set(PURCHASE.BOUGHT_ON, p.on())
                    .set(PURCHASE.NOTE, p.note())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("purchase", p.provenance().version());
        }
    }

    @Override
    public Optional<Purchase> find(UUID id) {
        return newest(PURCHASE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Purchase> ofClient(UUID client) {
        return newest(PURCHASE.CLIENT.eq(client));
    }

    @Override
    public List<Purchase> versions(UUID id) {
        return db.selectFrom(PURCHASE)
                .where(PURCHASE.ID.eq(id))
                .orderBy(PURCHASE.VERSION.desc())
                .fetch(SqlPurchases::purchase);
    }

    private List<Purchase> newest(Condition wanted) {
        return db.selectFrom(PURCHASE)
                .where(wanted)
                .and(PURCHASE.VERSION.eq(select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(PURCHASE.ID))))
                .orderBy(PURCHASE.BOUGHT_ON, PURCHASE.ID)
                .fetch(SqlPurchases::purchase);
    }

    private static Purchase purchase(PurchaseRecord row) {
        return new Purchase(
                row.getId(),
                row.getClient(),
                row.getCourse(),
                row.getSessions(),
                row.getBoughtOn(),
                row.getNote(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
