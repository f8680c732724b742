package fibril.clinic.message.store;

import static fibril.clinic.database.schema.Tables.OPT_OUT;

import fibril.clinic.message.OptOuts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Opt-outs in SQL. */
@Repository
public class SqlOptOuts implements OptOuts {

    private final DSLContext db;

    public SqlOptOuts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(String tokenHash, UUID message, Instant at) {
        db.insertInto(OPT_OUT)
                .set(OPT_OUT.TOKEN_HASH, tokenHash)
                .set(OPT_OUT.MESSAGE, message)
                .set(OPT_OUT.MADE_AT, at)
                .execute();
    }

    @Override
    public Optional<UUID> messageOf(String tokenHash) {
        return db.select(OPT_OUT.MESSAGE)
                .from(OPT_OUT)
                .where(OPT_OUT.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(OPT_OUT.MESSAGE);
    }
}
