package fibril.clinic.measure.store;

import static fibril.clinic.database.schema.Tables.PAIR_JOB;

import fibril.clinic.database.schema.tables.records.PairJobRecord;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PhotoPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The queue in SQL. Each step asks in its own update for the state it begins from. */
@Repository
public class SqlPairJobs implements PairJobs {

    private static final fibril.clinic.database.schema.tables.PairJob LATER = PAIR_JOB.as("later");

    private final DSLContext db;

    public SqlPairJobs(DSLContext db) {
        this.db = db;
    }

    @Override
    public PairJob ask(PhotoPair.Matched pair, boolean chart, UUID by, Instant at) {
        return ask(pair, chart, false, by, at);
    }

    @Override
    public PairJob askRepeat(PhotoPair.Matched pair, UUID by, Instant at) {
        return ask(pair, true, true, by, at);
    }

    private PairJob ask(PhotoPair.Matched pair, boolean chart, boolean repeat, UUID by, Instant at) {
        UUID before = pair.before().id();
        UUID after = pair.after().id();
        Optional<PairJob> last = newest(before, after);
        if (last.filter(job -> job.isOpen() && job.repeat() == repeat).isPresent()) return last.get();
        db.insertInto(PAIR_JOB)
                .set(PAIR_JOB.ID, UUID.randomUUID())
                .set(PAIR_JOB.CLIENT, pair.before().client())
                .set(PAIR_JOB.BEFORE_PHOTO, before)
                .set(PAIR_JOB.AFTER_PHOTO, after)
                .set(PAIR_JOB.ROUND, last.map(PairJob::round).orElse(0) + 1)
                .set(PAIR_JOB.CHART, chart)
                .set(PAIR_JOB.NOTHING_DONE, repeat)
                .set(PAIR_JOB.ASKED_BY, by)
                .set(PAIR_JOB.ASKED_AT, at)
                .set(PAIR_JOB.STATE, PairJob.State.WAITING.name())
                .set(PAIR_JOB.ATTEMPTS, 0)
                .set(PAIR_JOB.FAULT, "")
                .onConflictDoNothing()
                .execute();
        return newest(before, after).orElseThrow();
    }

    @Override
    public Optional<PairJob> newest(UUID before, UUID after) {
        return db.selectFrom(PAIR_JOB)
                .where(PAIR_JOB.BEFORE_PHOTO.eq(before))
                .and(PAIR_JOB.AFTER_PHOTO.eq(after))
                .orderBy(PAIR_JOB.ROUND.desc())
                .limit(1)
                .fetchOptional(SqlPairJobs::job);
    }

    @Override
    public List<PairJob> repeats() {
        return repeats(DSL.noCondition());
    }

    @Override
    public List<PairJob> repeatsOf(UUID client) {
        return repeats(PAIR_JOB.CLIENT.eq(client));
    }

    private List<PairJob> repeats(Condition whose) {
        return db.selectFrom(PAIR_JOB)
                .where(PAIR_JOB.NOTHING_DONE.isTrue())
                .and(whose)
                .and(DSL.notExists(DSL.selectOne()
                        .from(LATER)
                        .where(LATER.BEFORE_PHOTO.eq(PAIR_JOB.BEFORE_PHOTO))
                        .and(LATER.AFTER_PHOTO.eq(PAIR_JOB.AFTER_PHOTO))
                        .and(LATER.ROUND.gt(PAIR_JOB.ROUND))))
                .orderBy(PAIR_JOB.ASKED_AT, PAIR_JOB.ID)
                .fetch(SqlPairJobs::job);
    }

    @Override
    public boolean anyOpen() {
        return db.fetchExists(PAIR_JOB, is(PairJob.State.WAITING).or(is(PairJob.State.WORKING)));
    }

    @Override
    public Optional<PairJob> claim(Instant now) {
        Optional<UUID> first = db.select(PAIR_JOB.ID)
                .from(PAIR_JOB)
                .where(is(PairJob.State.WAITING))
                .orderBy(PAIR_JOB.ASKED_AT, PAIR_JOB.ID)
                .limit(1)
                .fetchOptional(PAIR_JOB.ID);
        return first.flatMap(id -> claim(id, now));
    }

    private Optional<PairJob> claim(UUID id, Instant now) {
        int claimed = db.update(PAIR_JOB)
                .set(PAIR_JOB.STATE, PairJob.State.WORKING.name())
                .set(PAIR_JOB.ATTEMPTS, PAIR_JOB.ATTEMPTS.plus(1))
                .set(PAIR_JOB.CLAIMED_AT, now)
                .where(PAIR_JOB.ID.eq(id))
                .and(is(PairJob.State.WAITING))
                .execute();
        return claimed == 0
                ? Optional.empty()
                : db.selectFrom(PAIR_JOB).where(PAIR_JOB.ID.eq(id)).fetchOptional(SqlPairJobs::job);
    }

    @Override
    public boolean finish(UUID job, Instant now) {
        return end(PAIR_JOB.ID.eq(job), PairJob.State.DONE, "", now) == 1;
    }

    @Override
    public boolean fail(UUID job, PairJob.Fault fault, Instant now) {
        return end(PAIR_JOB.ID.eq(job), PairJob.State.FAILED, fault.name(), now) == 1;
    }

    private int end(Condition which, PairJob.State state, String fault, Instant now) {
        return db.update(PAIR_JOB)
                .set(PAIR_JOB.STATE, state.name())
                .set(PAIR_JOB.FAULT, fault)
                .set(PAIR_JOB.ENDED_AT, now)
                .where(which)
                .and(is(PairJob.State.WORKING))
                .execute();
    }

    @Override
    public int takeUpAbandoned(Instant now) {
        end(PAIR_JOB.ATTEMPTS.ge(PairJob.MOST_ATTEMPTS), PairJob.State.FAILED, PairJob.Fault.STOPPED.name(), now);
        return db.update(PAIR_JOB)
                .set(PAIR_JOB.STATE, PairJob.State.WAITING.name())
                .where(is(PairJob.State.WORKING))
                .execute();
    }

    @Override
    public int before(PairJob job) {
        return db.fetchCount(
                PAIR_JOB,
                is(PairJob.State.WORKING)
                        .or(is(PairJob.State.WAITING).and(PAIR_JOB.ASKED_AT.lt(job.askedAt())))
                        .and(PAIR_JOB.ID.ne(job.id())));
    }

    private static Condition is(PairJob.State state) {
        return PAIR_JOB.STATE.eq(state.name());
    }

    private static PairJob job(PairJobRecord row) {
        return new PairJob(
                row.getId(),
                row.getClient(),
                row.getBeforePhoto(),
                row.getAfterPhoto(),
                row.getRound(),
                row.getChart(),
                row.getNothingDone(),
                row.getAskedBy(),
                row.getAskedAt(),
                PairJob.State.valueOf(row.getState()),
                row.getAttempts(),
                row.getFault().isEmpty() ? null : PairJob.Fault.valueOf(row.getFault()));
    }
}
