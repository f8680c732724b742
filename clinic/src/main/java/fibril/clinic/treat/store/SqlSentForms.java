package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.SENT_FORM;

import fibril.clinic.treat.SentForms;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keys of forms in SQL; the second of two that arrive at once waits for the first and finds it written. */
@Repository
public class SqlSentForms implements SentForms {

    private final DSLContext db;

    public SqlSentForms(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean claim(String key, UUID made) {
        int written = db.insertInto(SENT_FORM)
                .set(SENT_FORM.FORM_KEY, key)
                .set(SENT_FORM.MADE, made)
                .onConflictDoNothing()
                .execute();
        return written == 1;
    }

    @Override
    public Optional<UUID> madeBy(String key) {
        return db.select(SENT_FORM.MADE)
                .from(SENT_FORM)
                .where(SENT_FORM.FORM_KEY.eq(key))
                .fetchOptional(SENT_FORM.MADE);
    }
}
