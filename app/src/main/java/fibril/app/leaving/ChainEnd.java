package fibril.app.leaving;

import static fibril.clinic.database.schema.Tables.AUDIT_EVENT;

import org.jooq.DSLContext;

/** The hash of the newest event: what tells one moment of a practice from every other. */
final class ChainEnd {

    private ChainEnd() {}

    /** Empty where nothing ever happened. */
    static String of(DSLContext db) {
        return db.select(AUDIT_EVENT.HASH)
                .from(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(AUDIT_EVENT.HASH)
                .orElse("");
    }
}
