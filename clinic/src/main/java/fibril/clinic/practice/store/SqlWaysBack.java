package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.WAY_BACK;

import fibril.clinic.practice.WaysBack;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlWaysBack implements WaysBack {

    private final DSLContext db;

    public SqlWaysBack(DSLContext db) {
        this.db = db;
    }

    @Override
    public void set(UUID staff, String codeHash, Instant now) {
        db.deleteFrom(WAY_BACK).where(WAY_BACK.STAFF.eq(staff)).execute();
        db.insertInto(WAY_BACK)
                .set(WAY_BACK.STAFF, staff)
                .set(WAY_BACK.CODE_HASH, codeHash)
                .set(WAY_BACK.MADE_AT, now)
                .execute();
    }

    @Override
    public boolean spend(UUID staff, String codeHash, Instant now) {
        return db.deleteFrom(WAY_BACK)
                        .where(WAY_BACK.STAFF.eq(staff))
                        .and(WAY_BACK.CODE_HASH.eq(codeHash))
                        .and(WAY_BACK.MADE_AT.gt(now.minus(TIME)))
                        .execute()
                == 1;
    }
}
