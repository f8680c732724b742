package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.measure.store.SqlPairJobs;
import fibril.clinic.measure.store.SqlPairResults;
import fibril.clinic.testkit.TestDatabase;
import fibril.photo.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the queue of comparisons and the shelf of their results must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PairJobsContract {

    private static final Instant NINE = Instant.parse("2026-06-15T09:00:00.123Z");

    private final TestDatabase database;
    private final PairJobs jobs;
    private final PairResults results;

    PairJobsContract(TestDatabase database) {
        this.database = database;
        jobs = new SqlPairJobs(database.dsl());
        results = new SqlPairResults(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** What an earlier test left waiting is none of the next one's business. */
    @BeforeEach
    void workOffWhatIsLeft() {
        takeUp();
        for (Optional<PairJob> job = claim(); job.isPresent(); job = claim()) finish(job.get());
    }

    @Test
    void askingTwiceWhileOneIsOpenAsksOnce() {
        PhotoPair.Matched pair = Pairs.pair(UUID.randomUUID());
        PairJob first = ask(pair, NINE);
        assertThat(first.state()).isEqualTo(PairJob.State.WAITING);
        assertThat(first.chart()).isTrue();
        assertThat(ask(pair, NINE.plusSeconds(1))).isEqualTo(first);
        claim();
        assertThat(ask(pair, NINE.plusSeconds(2)).id()).isEqualTo(first.id());
    }

    @Test
    void askingAgainAfterTheEndIsANewRound() {
        PhotoPair.Matched pair = Pairs.pair(UUID.randomUUID());
        ask(pair, NINE);
        finish(claim().orElseThrow());
        PairJob second = ask(pair, NINE.plusSeconds(60));
        assertThat(second.round()).isEqualTo(2);
        assertThat(jobs.newest(pair.before().id(), pair.after().id())).contains(second);
    }

    @Test
    void whetherTwoAreARepeatIsWhatWasAskedForLast() {
        PhotoPair.Matched pair = Pairs.pair(UUID.randomUUID());
        UUID client = pair.before().client();
        ask(pair, NINE);
        assertThat(jobs.repeatsOf(client)).isEmpty();
        PairJob repeat = askRepeat(pair, NINE.plusSeconds(1));
        assertThat(repeat.repeat()).as("though an ordinary one is open").isTrue();
        assertThat(repeat.chart()).isTrue();
        assertThat(askRepeat(pair, NINE.plusSeconds(2))).isEqualTo(repeat);
        assertThat(jobs.repeatsOf(client)).containsExactly(repeat);
        assertThat(jobs.repeatsOf(UUID.randomUUID())).isEmpty();
        PairJob ordinary = ask(pair, NINE.plusSeconds(3));
        assertThat(ordinary.round()).isEqualTo(3);
        assertThat(jobs.repeatsOf(client)).isEmpty();
        assertThat(jobs.repeats()).doesNotContain(repeat);
    }

    @Test
    void repeatsAreThoseOfEveryClient() {
        PairJob first = askRepeat(Pairs.pair(UUID.randomUUID()), NINE);
        PairJob second = askRepeat(Pairs.pair(UUID.randomUUID()), NINE.plusSeconds(1));
        assertThat(jobs.repeats()).containsSubsequence(first, second);
    }

    /** Eleven regions of every measure, as a face with a chart may have them. */
    @Test
    void theCardOfAWholeFaceFits() {
        List<PairFigures.Figure> figures = new ArrayList<>();
        for (int region = 0; region < 11; region++) {
            for (Measure measure : Measure.values()) {
                figures.add(new PairFigures.Figure(
                        new PairFigures.Measure(
                                measure.name(),
                                measure.words(),
                                measure.unit(),
                                measure.decimals(),
                                measure.relative(),
                                measure.lessIsBetter()),
                        "between the brows " + region,
                        12.34567890123457,
                        12.34567890123457,
                        -0.1234567890123457,
                        0.1234567890123457,
                        PairFigures.BandOrigin.PHANTOM,
                        measure.formula()));
            }
        }
        PairResult whole = new PairResult(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                NINE,
                "pipeline 1",
                new PairFigures(figures, List.of(), List.of()),
                List.of());
        add(whole);
        assertThat(results.ofClient(whole.client())).containsExactly(whole);
        assertThat(results.beginningWith(List.of(whole.before()))).containsExactly(whole);
        assertThat(results.beginningWith(List.of(whole.after()))).isEmpty();
    }

    @Test
    void theLongestWaitingIsClaimedFirstAndOnlyOnce() {
        PairJob late = ask(Pairs.pair(UUID.randomUUID()), NINE.plusSeconds(5));
        PairJob early = ask(Pairs.pair(UUID.randomUUID()), NINE);
        assertThat(jobs.before(late)).isEqualTo(1);
        assertThat(claim().orElseThrow().id()).isEqualTo(early.id());
        assertThat(claim().orElseThrow().id()).isEqualTo(late.id());
        assertThat(claim()).isEmpty();
    }

    @Test
    void endsOnce() {
        ask(Pairs.pair(UUID.randomUUID()), NINE);
        PairJob job = claim().orElseThrow();
        assertThat(finish(job)).isTrue();
        assertThat(finish(job)).isFalse();
        assertThat(database.answerInTransaction(() -> jobs.fail(job.id(), PairJob.Fault.BROKEN, NINE)))
                .isFalse();
    }

    @Test
    void whatASuddenEndLeftBegunIsTakenUpAgainButNotForEver() {
        PhotoPair.Matched pair = Pairs.pair(UUID.randomUUID());
        PairJob asked = ask(pair, NINE);
        for (int attempt = 1; attempt < PairJob.MOST_ATTEMPTS; attempt++) {
            assertThat(claim().orElseThrow().attempts()).isEqualTo(attempt);
            assertThat(takeUp()).isEqualTo(1);
        }
        assertThat(claim().orElseThrow().id()).isEqualTo(asked.id());
        assertThat(takeUp()).isZero();
        PairJob ended = jobs.newest(pair.before().id(), pair.after().id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(PairJob.State.FAILED);
        assertThat(ended.fault()).contains(PairJob.Fault.STOPPED);
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatFailedSaysWhy() {
        PhotoPair.Matched pair = Pairs.pair(UUID.randomUUID());
        ask(pair, NINE);
        PairJob job = claim().orElseThrow();
        database.inTransaction(() -> jobs.fail(job.id(), PairJob.Fault.PICTURE_MISSING, NINE));
        assertThat(jobs.newest(pair.before().id(), pair.after().id())
                        .orElseThrow()
                        .fault())
                .contains(PairJob.Fault.PICTURE_MISSING);
    }

    @Test
    void aResultComesBackAsItWasAddedAndIsAddedOnce() {
        PairResult result = result(UUID.randomUUID(), NINE);
        add(result);
        assertThat(results.ofPair(result.before(), result.after())).containsExactly(result);
        assertThatThrownBy(() -> add(result)).isInstanceOf(RuntimeException.class);
        assertThat(results.ofClient(result.client())).containsExactly(result);
    }

    @Test
    void measuredAgainBothResultsStay() {
        PairResult first = result(UUID.randomUUID(), NINE);
        PairResult second = new PairResult(
                UUID.randomUUID(),
                first.client(),
                first.before(),
                first.after(),
                NINE.plusSeconds(60),
                "pipeline 2",
                Pairs.refused(),
                List.of());
        add(first);
        add(second);
        assertThat(results.ofPair(first.before(), first.after())).containsExactly(second, first);
        assertThat(results.newest(first.before(), first.after())).contains(second);
    }

    private static PairResult result(UUID client, Instant at) {
        return new PairResult(
                UUID.randomUUID(),
                client,
                UUID.randomUUID(),
                UUID.randomUUID(),
                at,
                "pipeline 1",
                new PairFigures(
                        List.of(Pairs.figure("REDNESS_CONTRAST", "left cheek", -0.75, 0.5)),
                        List.of(new PairFigures.Withheld(
                                Pairs.figure("PORES", "nose", 0.1, 1).measure(),
                                "nose",
                                Pairs.reading("picture.resolution", PairFigures.Verdict.WITHHELD))),
                        List.of(Pairs.reading("pose.roll", PairFigures.Verdict.PASSED))),
                List.of(
                        new PairResult.Kept(PairPicture.AFTER, "b".repeat(64), 320, 240),
                        new PairResult.Kept(PairPicture.BEFORE, "a".repeat(64), 320, 240)));
    }

    private void add(PairResult result) {
        database.inTransaction(() -> results.add(result));
    }

    private PairJob ask(PhotoPair.Matched pair, Instant at) {
        return database.answerInTransaction(() -> jobs.ask(pair, true, Pairs.AUTHOR, at));
    }

    private PairJob askRepeat(PhotoPair.Matched pair, Instant at) {
        return database.answerInTransaction(() -> jobs.askRepeat(pair, Pairs.AUTHOR, at));
    }

    private Optional<PairJob> claim() {
        return database.answerInTransaction(() -> jobs.claim(NINE));
    }

    private boolean finish(PairJob job) {
        return database.answerInTransaction(() -> jobs.finish(job.id(), NINE));
    }

    private int takeUp() {
        return database.answerInTransaction(() -> jobs.takeUpAbandoned(NINE));
    }
}
