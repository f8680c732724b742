package fibril.app.demo;

import static fibril.clinic.database.schema.Tables.AUDIT_DETAIL;
import static fibril.clinic.database.schema.Tables.AUDIT_EVENT;
import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.practice.AuditDetail;
import fibril.clinic.practice.AuditLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** The audit of the busy practice: a true chain, written many links at a time. The database checks each as it comes. */
final class BusyChain {

    private static final int AT_ONCE = 3_000;

    private final DSLContext db;

    BusyChain(DSLContext db) {
        this.db = db;
    }

    void write(List<BusyWriting.Event> events) {
        long next = 1;
        String newest = AuditLink.NOTHING_BEFORE;
        List<Query> batch = new ArrayList<>();
        for (BusyWriting.Event event : events) {
            AuditDetail words = AuditDetail.salted("");
            AuditLink link = new AuditLink(
                            next++,
                            event.atMillis(),
                            event.actor().toString(),
                            "",
                            event.action(),
                            event.subject(),
                            event.id().toString(),
                            words.commitment(),
                            "",
                            "")
                    .after(newest);
            newest = link.hash();
            batch.add(event(link, event));
            batch.add(db.insertInto(AUDIT_DETAIL)
                    .set(AUDIT_DETAIL.SEQUENCE, link.sequence())
                    .set(AUDIT_DETAIL.SALT, words.salt())
                    .set(AUDIT_DETAIL.DETAIL, words.text()));
            if (batch.size() >= AT_ONCE) flush(batch, link.sequence());
        }
        flush(batch, next - 1);
    }

    private void flush(List<Query> batch, long last) {
        if (batch.isEmpty()) return;
        db.update(AUDIT_HEAD).set(AUDIT_HEAD.SEQUENCE, last).execute();
        db.batch(batch).execute();
        batch.clear();
    }

    private Query event(AuditLink link, BusyWriting.Event event) {
        return db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.SEQUENCE, link.sequence())
                .set(AUDIT_EVENT.HAPPENED_AT, Instant.ofEpochMilli(link.atMillis()))
                .set(AUDIT_EVENT.ACTOR, event.actor())
                .set(AUDIT_EVENT.FROM_WHERE, link.from())
                .set(AUDIT_EVENT.ACTION, link.action())
                .set(AUDIT_EVENT.SUBJECT, link.subject())
                .set(AUDIT_EVENT.SUBJECT_ID, link.subjectId())
                .set(AUDIT_EVENT.COMMITMENT, link.commitment())
                .set(AUDIT_EVENT.PREVIOUS, link.previous())
                .set(AUDIT_EVENT.HASH, link.hash());
    }
}
