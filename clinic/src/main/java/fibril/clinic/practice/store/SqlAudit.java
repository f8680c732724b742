package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_EVENT;
import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.database.schema.tables.records.AuditEventRecord;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.AuditQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The audit in SQL: numbered without gaps, insert only. */
@Repository
public class SqlAudit implements Audit {

    private final DSLContext db;

    public SqlAudit(DSLContext db) {
        this.db = db;
    }

    @Override
    public void record(Instant at, UUID actor, String action, String subject, String subjectId, String detail) {
        // one row that every writer must pass: no gap and no number twice, on both databases
        Long next = db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.SEQUENCE, AUDIT_HEAD.SEQUENCE.plus(1))
                .returningResult(AUDIT_HEAD.SEQUENCE)
                .fetchSingle()
                .value1();
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.SEQUENCE, next)
                .set(AUDIT_EVENT.HAPPENED_AT, at)
                .set(AUDIT_EVENT.ACTOR, actor)
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.SUBJECT, subject)
                .set(AUDIT_EVENT.SUBJECT_ID, subjectId)
                .set(AUDIT_EVENT.DETAIL, detail)
                .execute();
    }

    @Override
    public List<Event> latest(int limit) {
        return db.selectFrom(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .limit(limit)
                .fetch(SqlAudit::event);
    }

    @Override
    public List<Event> find(AuditQuery query, int limit) {
        Condition fits = AUDIT_EVENT.SEQUENCE.lt(query.before());
        if (query.by().isPresent())
            fits = fits.and(AUDIT_EVENT.ACTOR.eq(query.by().get()));
        if (query.from().isPresent())
            fits = fits.and(AUDIT_EVENT.HAPPENED_AT.ge(query.from().get()));
        if (query.to().isPresent())
            fits = fits.and(AUDIT_EVENT.HAPPENED_AT.lt(query.to().get()));
        if (!query.subject().isEmpty()) fits = fits.and(AUDIT_EVENT.SUBJECT.eq(query.subject()));
        if (!query.subjectId().isEmpty()) fits = fits.and(AUDIT_EVENT.SUBJECT_ID.eq(query.subjectId()));
        return db.selectFrom(AUDIT_EVENT)
                .where(fits)
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .limit(limit)
                .fetch(SqlAudit::event);
    }

    @Override
    public List<String> subjects() {
        return db.selectDistinct(AUDIT_EVENT.SUBJECT)
                .from(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.SUBJECT)
                .fetch(AUDIT_EVENT.SUBJECT);
    }

    @Override
    public List<Event> of(String subject, String subjectId) {
        return db.selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT.eq(subject), AUDIT_EVENT.SUBJECT_ID.eq(subjectId))
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .fetch(SqlAudit::event);
    }

    private static Event event(AuditEventRecord row) {
        return new Event(
                row.getSequence(),
                row.getHappenedAt(),
                row.getActor(),
                row.getAction(),
                row.getSubject(),
                row.getSubjectId(),
                row.getDetail());
    }
}
