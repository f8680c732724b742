package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.AUDIT_DETAIL;
import static fibril.clinic.database.schema.Tables.AUDIT_EVENT;
import static fibril.clinic.database.schema.Tables.AUDIT_HEAD;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.AuditDetail;
import fibril.clinic.practice.AuditLink;
import fibril.clinic.practice.AuditQuery;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.Whereabouts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

/** The audit in SQL: numbered without gaps, each event chained to the one before it, insert only. */
@Repository
public class SqlAudit implements Audit {

    private static final int IDS_AT_ONCE = 500;

    private final DSLContext db;
    private final Whereabouts whereabouts;

    public SqlAudit(DSLContext db, Whereabouts whereabouts) {
        this.db = db;
        this.whereabouts = whereabouts;
    }

    @Override
    public void recordAll(Instant at, UUID actor, List<Entry> entries) {
        if (entries.isEmpty()) return;
        // one row that every writer must pass, and holds to the end of its transaction: no gap, no number twice, and
        // nobody else can write between reading the newest hash and adding the next
        long last = db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.SEQUENCE, AUDIT_HEAD.SEQUENCE.plus(entries.size()))
                .returningResult(AUDIT_HEAD.SEQUENCE)
                .fetchSingle()
                .value1();
        long next = last - entries.size();
        String newest = newestHash();
        for (Entry entry : entries) {
            AuditDetail words = AuditDetail.salted(entry.detail());
            AuditLink link = new AuditLink(
                            ++next,
                            at.toEpochMilli(),
                            actor.toString(),
                            whereabouts.now(),
                            entry.action(),
                            entry.subject(),
                            entry.subjectId(),
                            words.commitment(),
                            "",
                            "")
                    .after(newest);
            newest = link.hash();
            keep(link, at, actor, words);
        }
    }

    private String newestHash() {
        return db.select(AUDIT_EVENT.HASH)
                .from(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(AUDIT_EVENT.HASH)
                .orElse(AuditLink.NOTHING_BEFORE);
    }

    private void keep(AuditLink link, Instant at, UUID actor, AuditDetail words) {
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.SEQUENCE, link.sequence())
                .set(AUDIT_EVENT.HAPPENED_AT, at)
                .set(AUDIT_EVENT.ACTOR, actor)
                .set(AUDIT_EVENT.FROM_WHERE, link.from())
                .set(AUDIT_EVENT.ACTION, link.action())
                .set(AUDIT_EVENT.SUBJECT, link.subject())
                .set(AUDIT_EVENT.SUBJECT_ID, link.subjectId())
                .set(AUDIT_EVENT.COMMITMENT, link.commitment())
                .set(AUDIT_EVENT.PREVIOUS, link.previous())
                .set(AUDIT_EVENT.HASH, link.hash())
                .execute();
        db.insertInto(AUDIT_DETAIL)
                .set(AUDIT_DETAIL.SEQUENCE, link.sequence())
                .set(AUDIT_DETAIL.SALT, words.salt())
                .set(AUDIT_DETAIL.DETAIL, words.text())
                .execute();
    }

    @Override
    public int eraseWords(Instant at, UUID actor, Collection<String> subjectIds) {
        List<String> ids = List.copyOf(subjectIds);
        int erased = 0;
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Long> spoken = db.select(AUDIT_EVENT.SEQUENCE)
                    .from(AUDIT_EVENT)
                    .join(AUDIT_DETAIL)
                    .on(AUDIT_DETAIL.SEQUENCE.eq(AUDIT_EVENT.SEQUENCE))
                    .where(AUDIT_EVENT.SUBJECT_ID.in(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE))))
                    .and(AUDIT_DETAIL.DETAIL.ne(""))
                    .orderBy(AUDIT_EVENT.SEQUENCE)
                    .fetch(AUDIT_EVENT.SEQUENCE);
            for (long sequence : spoken) {
                // the database lets words go only behind the event that says so
                record(at, actor, ERASE, WORDS, Long.toString(sequence), "");
                db.deleteFrom(AUDIT_DETAIL)
                        .where(AUDIT_DETAIL.SEQUENCE.eq(sequence))
                        .execute();
            }
            erased += spoken.size();
        }
        return erased;
    }

    @Override
    public List<Event> latest(int limit) {
        return find(AuditQuery.EVERYTHING, limit);
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
        if (!query.action().isEmpty()) fits = fits.and(AUDIT_EVENT.ACTION.eq(query.action()));
        if (!query.subject().isEmpty()) fits = fits.and(AUDIT_EVENT.SUBJECT.eq(query.subject()));
        if (!query.subjectId().isEmpty()) fits = fits.and(AUDIT_EVENT.SUBJECT_ID.eq(query.subjectId()));
        return events().where(fits)
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .limit(limit)
                .fetch(SqlAudit::event);
    }

    @Override
    public List<String> subjects() {
        return different(AUDIT_EVENT.SUBJECT);
    }

    @Override
    public List<String> actions() {
        return different(AUDIT_EVENT.ACTION);
    }

    private List<String> different(Field<String> column) {
        return db.selectDistinct(column).from(AUDIT_EVENT).orderBy(column).fetch(column);
    }

    @Override
    public List<Event> of(String subject, String subjectId) {
        return events().where(AUDIT_EVENT.SUBJECT.eq(subject), AUDIT_EVENT.SUBJECT_ID.eq(subjectId))
                .orderBy(AUDIT_EVENT.SEQUENCE.desc())
                .fetch(SqlAudit::event);
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sequence) {
        return db.selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.SEQUENCE.eq(sequence))
                .fetchOptional(row -> new Checkpoint(row.getSequence(), row.getHappenedAt(), row.getHash()));
    }

    private SelectOnConditionStep<? extends Record> events() {
        return db.select(AUDIT_EVENT.fields())
                .select(AUDIT_DETAIL.DETAIL)
                .from(AUDIT_EVENT)
                .leftJoin(AUDIT_DETAIL)
                .on(AUDIT_DETAIL.SEQUENCE.eq(AUDIT_EVENT.SEQUENCE));
    }

    private static Event event(Record row) {
        String words = row.get(AUDIT_DETAIL.DETAIL);
        return new Event(
                row.get(AUDIT_EVENT.SEQUENCE),
                row.get(AUDIT_EVENT.HAPPENED_AT),
                row.get(AUDIT_EVENT.ACTOR),
                row.get(AUDIT_EVENT.FROM_WHERE),
                row.get(AUDIT_EVENT.ACTION),
                row.get(AUDIT_EVENT.SUBJECT),
                row.get(AUDIT_EVENT.SUBJECT_ID),
                words == null ? "" : words,
                row.get(AUDIT_EVENT.HASH));
    }
}
