package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.CHECK_IN;
import static fibril.clinic.database.schema.Tables.CHECK_IN_READ;
import static fibril.clinic.database.schema.Tables.CHECK_IN_UNREAD;
import static org.jooq.impl.DSL.select;

import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** A first version whose author is the client herself is what she sent. */
@Repository
public class SqlInbox implements Inbox {

    private final DSLContext db;

    public SqlInbox(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<CheckIn> unread() {
        return db.selectFrom(CHECK_IN)
                .where(CHECK_IN.ID.in(select(CHECK_IN_UNREAD.CHECK_IN).from(CHECK_IN_UNREAD)))
                .and(CHECK_IN.VERSION.eq(1))
                .orderBy(CHECK_IN.TOLD_AT, CHECK_IN.ID)
                .fetch(SqlCheckIns::checkIn);
    }

    @Override
    public void read(UUID checkIn, UUID reader, Instant now) {
        db.insertInto(CHECK_IN_READ)
                .set(CHECK_IN_READ.CHECK_IN, checkIn)
                .set(CHECK_IN_READ.READ_BY, reader)
                .set(CHECK_IN_READ.READ_AT, now)
                .onConflictDoNothing()
                .execute();
        db.deleteFrom(CHECK_IN_UNREAD)
                .where(CHECK_IN_UNREAD.CHECK_IN.eq(checkIn))
                .execute();
    }
}
