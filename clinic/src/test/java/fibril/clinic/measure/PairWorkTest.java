package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.measure.PairJob.Fault;
import fibril.clinic.measure.PairMeasuring.Step;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PairWorkTest {

    private static final byte[] BEFORE = "before".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "after".getBytes(StandardCharsets.US_ASCII);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final Vault vault = practice.room(Vault.class);
    private final PairJobs jobs = practice.room(PairJobs.class);
    private final PairResults results = practice.room(PairResults.class);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void keepsFiguresAndSealedPicturesOfWhatWasAskedFor() {
        PhotoPair.Matched pair = asked();
        Hand hand = new Hand();
        hand.open = job(pair).id();
        PairWork work = work(hand);
        assertThat(work.round()).isTrue();
        assertThat(work.round()).isFalse();
        assertThat(hand.given).containsExactly("before", "after");
        assertThat(hand.stepsSeen).containsExactly(Step.READ, Step.ALIGN);
        PairResult result = newest(pair).orElseThrow();
        assertThat(result.figures()).isEqualTo(hand.figures);
        assertThat(result.isAligned()).isTrue();
        assertThat(vault.get(result.picture(PairPicture.AFTER).orElseThrow().name()))
                .hasValue("moved after".getBytes(StandardCharsets.US_ASCII));
        assertThat(job(pair).state()).isEqualTo(PairJob.State.DONE);
        assertThat(work.stepOf(job(pair).id())).isEmpty();
        assertThat(practice.room(Audit.class)
                        .of("photograph comparison", result.id().toString()))
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo(Pairs.AUTHOR));
    }

    @Test
    void aFaultIsWrittenDownToldToTheCallerAndTheNextOneIsTried() {
        PhotoPair.Matched first = asked();
        PhotoPair.Matched second = asked();
        Hand hand = new Hand();
        hand.breaksOnce = new IllegalStateException("no such tensor");
        PairWork work = work(hand);
        assertThatThrownBy(work::round).hasMessage("no such tensor");
        assertThat(work.round()).isTrue();
        assertThat(List.of(job(first).state(), job(second).state()))
                .containsExactlyInAnyOrder(PairJob.State.FAILED, PairJob.State.DONE);
        assertThat(results.ofPair(first.before().id(), first.after().id()).size()
                        + results.ofPair(second.before().id(), second.after().id())
                                .size())
                .isEqualTo(1);
    }

    @Test
    void aRepeatIsMeasuredAsOneWithAChart() {
        PhotoPair.Matched pair = asked();
        practice.write(() -> jobs.askRepeat(pair, Pairs.AUTHOR, practice.now()));
        Hand hand = new Hand();
        PairWork work = work(hand);
        while (work.round()) {}
        assertThat(hand.asked)
                .containsExactlyInAnyOrder(
                        new PairMeasuring.Asked(PhotographView.FRONT, false, false),
                        new PairMeasuring.Asked(PhotographView.FRONT, true, true));
    }

    @Test
    void aMissingPictureIsSaidToBeMissing() {
        PhotoPair.Matched pair = asked();
        vault.forget(pair.after().original());
        work(new Hand()).round();
        assertThat(job(pair).fault()).contains(Fault.PICTURE_MISSING);
    }

    @Test
    void whereNothingMeasuresTheJobSaysSo() {
        PhotoPair.Matched pair = asked();
        work(new NoMeasuring("no library")).round();
        assertThat(job(pair).fault()).contains(Fault.NOT_ABLE);
    }

    @Test
    void whatWasBegunBeforeARestartIsMeasuredAfterItAndShownOnce() {
        PhotoPair.Matched pair = asked();
        practice.write(() -> jobs.claim(practice.now()));
        PairWork afterTheStart = work(new Hand());
        assertThat(afterTheStart.round()).isFalse();
        assertThat(afterTheStart.takeUpAbandoned()).isEqualTo(1);
        assertThat(afterTheStart.round()).isTrue();
        assertThat(results.ofPair(pair.before().id(), pair.after().id())).hasSize(1);
    }

    @Test
    void nothingIsKeptOfAJobThatIsGoneWhenItEnds() {
        PhotoPair.Matched pair = asked();
        Hand hand = new Hand();
        hand.meanwhile = () -> practice.write(() -> jobs.fail(job(pair).id(), Fault.STOPPED, practice.now()));
        work(hand).round();
        assertThat(newest(pair)).isEmpty();
    }

    @Test
    void aPlaceWithoutAFaceIsMeasuredAsOne() {
        assertThat(new PairMeasuring.Asked(PhotographView.LEFT_45, false, false).face())
                .isTrue();
        assertThat(new PairMeasuring.Asked(PhotographView.BODY, false, false).face())
                .isFalse();
        assertThat(new PairMeasuring.Asked(PhotographView.CLOSE_UP, true, false).face())
                .isFalse();
    }

    private PhotoPair.Matched asked() {
        UUID client = UUID.randomUUID();
        PhotoPair.Matched pair = new PhotoPair.Matched(
                Pairs.photograph(client, PhotographView.FRONT, vault.put(BEFORE), vault.put(BEFORE), practice.now()),
                Pairs.photograph(
                        client,
                        PhotographView.FRONT,
                        vault.put(AFTER),
                        vault.put(AFTER),
                        practice.now().plusSeconds(60)));
        practice.write(() -> {
            practice.room(Photographs.class).add(pair.before());
            practice.room(Photographs.class).add(pair.after());
            jobs.ask(pair, false, Pairs.AUTHOR, practice.now());
        });
        return pair;
    }

    private PairJob job(PhotoPair.Matched pair) {
        return jobs.newest(pair.before().id(), pair.after().id()).orElseThrow();
    }

    private Optional<PairResult> newest(PhotoPair.Matched pair) {
        return results.newest(pair.before().id(), pair.after().id());
    }

    private PairWork work(PairMeasuring measuring) {
        PairWork.Turn turn = new PairWork.Turn() {
            @Override
            public <T> T whole(Supplier<T> work) {
                AtomicReference<T> answer = new AtomicReference<>();
                practice.write(() -> answer.set(work.get()));
                return answer.get();
            }
        };
        PairWork made =
                new PairWork(practice.room(PairWork.Shelf.class), measuring, turn, practice.room(PracticeClock.class));
        if (measuring instanceof Hand hand) hand.work = made;
        return made;
    }

    /** Measures nothing, and says what it was given. */
    private static final class Hand implements PairMeasuring {
        final PairFigures figures =
                new PairFigures(List.of(Pairs.figure("SPOTS", "left cheek", -0.2, 0.06)), List.of(), List.of());
        final List<Asked> asked = new ArrayList<>();
        final List<String> given = new ArrayList<>();
        final List<Step> stepsSeen = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private @Nullable RuntimeException breaksOnce;
        private @Nullable PairWork work;
        private @Nullable UUID open;

        @Override
        public Optional<String> notAble() {
            return Optional.empty();
        }

        @Override
        public Made measure(Asked asked, byte[] before, byte[] after, Consumer<Step> progress) {
            RuntimeException broken = breaksOnce;
            breaksOnce = null;
            if (broken != null) throw broken;
            this.asked.add(asked);
            given.add(new String(before, StandardCharsets.US_ASCII));
            given.add(new String(after, StandardCharsets.US_ASCII));
            for (Step step : List.of(Step.READ, Step.ALIGN)) {
                progress.accept(step);
                if (work != null && open != null) work.stepOf(open).ifPresent(stepsSeen::add);
            }
            meanwhile.run();
            return new Made(
                    "pipeline 1",
                    figures,
                    List.of(
                            new Drawn(PairPicture.BEFORE, before, 320, 240),
                            new Drawn(
                                    PairPicture.AFTER,
                                    ("moved " + new String(after, StandardCharsets.US_ASCII))
                                            .getBytes(StandardCharsets.US_ASCII),
                                    320,
                                    240)));
        }
    }
}
