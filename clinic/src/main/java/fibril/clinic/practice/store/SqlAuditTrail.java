package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_DETAIL;
import static fibril.clinic.database.schema.Tables.AUDIT_EVENT;
import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.practice.AuditDetail;
import fibril.clinic.practice.AuditLink;
import fibril.clinic.practice.ChainWalk;
import fibril.clinic.practice.Checkpoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.SQLDataType;

/**
 * Reads the whole audit in order, for whoever wants to know whether it holds. What it reads may have been tampered with,
 * so it takes columns as the text they are and trusts no type.
 *
 * @param events how many were walked past
 * @param faults where the chain does not hold; empty when it does
 */
public record SqlAuditTrail(long events, List<String> faults) {

    private static final int LEAF = 5_000;

    public SqlAuditTrail {
        faults = List.copyOf(faults);
    }

    /** At one moment of the database, so hand in a copy, or a connection in a transaction, where others write. */
    public static SqlAuditTrail walked(DSLContext db, Collection<Checkpoint> checkpoints) {
        ChainWalk walk = new ChainWalk(checkpoints);
        try {
            Result<? extends Record> leaf = leaf(db, Long.MIN_VALUE);
            long before = -1;
            // a number that is none sorts after all others and would be read for ever
            while (!leaf.isEmpty() && walk.events() > before) {
                before = walk.events();
                leaf.forEach(row -> walk.pass(link(row), detail(row)));
                leaf = leaf(db, walk.events());
            }
        } catch (DataTypeException | NumberFormatException unreadable) {
            walk.fault("what comes after event " + walk.events() + " is no event: " + unreadable.getMessage());
        }
        wordsOfNothing(db).forEach(number -> walk.fault("there are words of event " + number + ", and no such event"));
        return new SqlAuditTrail(walk.events(), walk.end(counted(db)));
    }

    private static Result<? extends Record> leaf(DSLContext db, long after) {
        return db.select(
                        AUDIT_EVENT.SEQUENCE,
                        AUDIT_EVENT.HAPPENED_AT.cast(SQLDataType.VARCHAR(60)).as("millis"),
                        AUDIT_EVENT.ACTOR.cast(SQLDataType.VARCHAR(60)).as("who"),
                        AUDIT_EVENT.FROM_WHERE,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.SUBJECT,
                        AUDIT_EVENT.SUBJECT_ID,
                        AUDIT_EVENT.COMMITMENT,
                        AUDIT_EVENT.PREVIOUS,
                        AUDIT_EVENT.HASH,
                        AUDIT_DETAIL.SALT,
                        AUDIT_DETAIL.DETAIL)
                .from(AUDIT_EVENT)
                .leftJoin(AUDIT_DETAIL)
                .on(AUDIT_DETAIL.SEQUENCE.eq(AUDIT_EVENT.SEQUENCE))
                .where(AUDIT_EVENT.SEQUENCE.gt(after))
                .orderBy(AUDIT_EVENT.SEQUENCE)
                .limit(LEAF)
                .fetch();
    }

    private static AuditLink link(Record row) {
        return new AuditLink(
                row.get(AUDIT_EVENT.SEQUENCE),
                Long.parseLong(row.get("millis", String.class)),
                row.get("who", String.class),
                row.get(AUDIT_EVENT.FROM_WHERE),
                row.get(AUDIT_EVENT.ACTION),
                row.get(AUDIT_EVENT.SUBJECT),
                row.get(AUDIT_EVENT.SUBJECT_ID),
                row.get(AUDIT_EVENT.COMMITMENT),
                row.get(AUDIT_EVENT.PREVIOUS),
                row.get(AUDIT_EVENT.HASH));
    }

    private static Optional<AuditDetail> detail(Record row) {
        String salt = row.get(AUDIT_DETAIL.SALT);
        String words = row.get(AUDIT_DETAIL.DETAIL);
        return salt == null || words == null ? Optional.empty() : Optional.of(new AuditDetail(salt, words));
    }

    private static List<Long> wordsOfNothing(DSLContext db) {
        return db.select(AUDIT_DETAIL.SEQUENCE)
                .from(AUDIT_DETAIL)
                .leftJoin(AUDIT_EVENT)
                .on(AUDIT_DETAIL.SEQUENCE.eq(AUDIT_EVENT.SEQUENCE))
                .where(AUDIT_EVENT.SEQUENCE.isNull())
                .orderBy(AUDIT_DETAIL.SEQUENCE)
                .fetch(AUDIT_DETAIL.SEQUENCE);
    }

    private static long counted(DSLContext db) {
        return db.select(AUDIT_HEAD.SEQUENCE)
                .from(AUDIT_HEAD)
                .fetchOptional(AUDIT_HEAD.SEQUENCE)
                .orElse(0L);
    }
}
