package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.SINGLE_PIECE;
import static fibril.clinic.database.schema.Tables.STOCK_LOT;
import static fibril.clinic.database.schema.Tables.STOCK_MOVEMENT;
import static fibril.clinic.database.schema.Tables.STOCK_ON_HAND;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.StockLotRecord;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.StockMovement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Stock in SQL. The count is one row that every taker changes in one statement, so that it never passes zero. */
@Repository
public class SqlStock implements Stock {

    private final DSLContext db;
    private final Versions<StockLotRecord> versions;

    public SqlStock(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, STOCK_LOT, "lot");
    }

    @Override
    public void add(StockLot lot) {
        StockLotRecord row = versions.row(lot.id(), lot.provenance());
        row.set(STOCK_LOT.KIND, lot.kind().name());
        row.set(STOCK_LOT.DEVICE, lot.device());
        row.set(STOCK_LOT.PRODUCT, lot.product());
        row.set(STOCK_LOT.GTIN, lot.gtin());
        row.set(STOCK_LOT.LOT, lot.lot());
        row.set(STOCK_LOT.LOT_SEARCH, SqlSessions.searched(lot.lot()));
        row.set(STOCK_LOT.EXPIRES_ON, lot.expiresOn());
        row.set(STOCK_LOT.COUNTED, lot.counted());
        versions.add(row);
        if (lot.provenance().version() == 1) {
            db.insertInto(STOCK_ON_HAND)
                    .set(STOCK_ON_HAND.LOT_ID, lot.id())
                    .set(STOCK_ON_HAND.PIECES, 0)
                    .execute();
        }
    }

    @Override
    public Optional<Held> find(UUID lot) {
        return held(STOCK_LOT.ID.eq(lot)).stream().findFirst();
    }

    @Override
    public List<Held> all() {
        return held(STOCK_LOT.ID.isNotNull());
    }

    @Override
    public List<Held> withLot(String lot) {
        return held(STOCK_LOT.LOT_SEARCH.eq(SqlSessions.searched(lot)));
    }

    private List<Held> held(Condition wanted) {
        return db.select(STOCK_LOT.fields())
                .select(STOCK_ON_HAND.PIECES)
                .from(STOCK_LOT)
                .join(STOCK_ON_HAND)
                .on(STOCK_ON_HAND.LOT_ID.eq(STOCK_LOT.ID))
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(STOCK_LOT.EXPIRES_ON, STOCK_LOT.LOT, STOCK_LOT.ID)
                .fetch(SqlStock::held);
    }

    private static Held held(Record row) {
        StockLot lot = new StockLot(
                row.get(STOCK_LOT.ID),
                StockKind.valueOf(row.get(STOCK_LOT.KIND)),
                row.get(STOCK_LOT.DEVICE),
                row.get(STOCK_LOT.PRODUCT),
                row.get(STOCK_LOT.GTIN),
                row.get(STOCK_LOT.LOT),
                row.get(STOCK_LOT.EXPIRES_ON),
                row.get(STOCK_LOT.COUNTED),
                Versions.provenance(row));
        return new Held(lot, row.get(STOCK_ON_HAND.PIECES));
    }

    @Override
    public boolean move(StockMovement m) {
        int changed = db.update(STOCK_ON_HAND)
                .set(STOCK_ON_HAND.PIECES, STOCK_ON_HAND.PIECES.plus(m.change()))
                .where(STOCK_ON_HAND.LOT_ID.eq(m.lot()))
                .and(STOCK_ON_HAND.PIECES.plus(m.change()).ge(0))
                .execute();
        if (changed == 0) return false;
        db.insertInto(STOCK_MOVEMENT)
                .set(STOCK_MOVEMENT.ID, m.id())
                .set(STOCK_MOVEMENT.LOT_ID, m.lot())
                .set(STOCK_MOVEMENT.KIND, m.kind().name())
                .set(STOCK_MOVEMENT.PIECES, m.change())
                .set(STOCK_MOVEMENT.SESSION_ID, m.sessionOrNull())
                .set(STOCK_MOVEMENT.REASON, m.reason())
                .set(STOCK_MOVEMENT.AUTHOR, m.author())
                .set(STOCK_MOVEMENT.HAPPENED_AT, m.at())
                .execute();
        return true;
    }

    @Override
    public List<StockMovement> movements(UUID lot) {
        return db.selectFrom(STOCK_MOVEMENT)
                .where(STOCK_MOVEMENT.LOT_ID.eq(lot))
                .orderBy(STOCK_MOVEMENT.HAPPENED_AT.desc(), STOCK_MOVEMENT.ID)
                .fetch(row -> new StockMovement(
                        row.getId(),
                        row.getLotId(),
                        StockMovement.Kind.valueOf(row.getKind()),
                        row.getPieces(),
                        row.getSessionId(),
                        row.getReason(),
                        row.getAuthor(),
                        row.getHappenedAt()));
    }

    @Override
    public boolean claimSerial(String gtin, String serial, UUID session) {
        db.insertInto(SINGLE_PIECE)
                .set(SINGLE_PIECE.GTIN, gtin)
                .set(SINGLE_PIECE.SERIAL, serial)
                .set(SINGLE_PIECE.SESSION_ID, session)
                .onConflictDoNothing()
                .execute();
        return usedIn(gtin, serial).filter(session::equals).isPresent();
    }

    @Override
    public void releaseSerial(String gtin, String serial, UUID session) {
        db.deleteFrom(SINGLE_PIECE)
                .where(SINGLE_PIECE.GTIN.eq(gtin))
                .and(SINGLE_PIECE.SERIAL.eq(serial))
                .and(SINGLE_PIECE.SESSION_ID.eq(session))
                .execute();
    }

    @Override
    public Optional<UUID> usedIn(String gtin, String serial) {
        return db.select(SINGLE_PIECE.SESSION_ID)
                .from(SINGLE_PIECE)
                .where(SINGLE_PIECE.GTIN.eq(gtin), SINGLE_PIECE.SERIAL.eq(serial))
                .fetchOptional(SINGLE_PIECE.SESSION_ID);
    }
}
