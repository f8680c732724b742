package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.PURCHASE;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.PurchaseRecord;
import fibril.clinic.followup.Purchase;
import fibril.clinic.followup.Purchases;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Purchases in SQL: every version a row, the newest is the purchase. */
@Repository
public class SqlPurchases implements Purchases {

    private final DSLContext db;
    private final Versions<PurchaseRecord> versions;

    public SqlPurchases(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, PURCHASE, "purchase");
    }

    @Override
    public void add(Purchase p) {
        PurchaseRecord row = versions.row(p.id(), p.provenance());
        row.set(PURCHASE.CLIENT, p.client());
        row.set(PURCHASE.COURSE, p.course());
        row.set(PURCHASE.SESSIONS, p.sessions());
        row.set(PURCHASE.BOUGHT_ON, p.on());
        row.set(PURCHASE.NOTE, p.note());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
