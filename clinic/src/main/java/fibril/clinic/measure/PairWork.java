package fibril.clinic.measure;

import fibril.clinic.practice.Audit;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Works off what was asked for, one comparison after the other. Measuring itself holds no transaction. */
public final class PairWork {

    /** Does all of it or nothing. */
    public interface Turn {
        <T> T whole(Supplier<T> work);
    }

    /** What is kept of pairs, and what they are made of. */
    public record Shelf(PairJobs jobs, PairResults results, Photographs photographs, Vault vault, Audit audit) {}

    private final Shelf shelf;
    private final PairMeasuring measuring;
    private final Turn turn;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private final Map<UUID, PairMeasuring.Step> steps = new ConcurrentHashMap<>();

    public PairWork(Shelf shelf, PairMeasuring measuring, Turn turn, Clock clock) {
        this.shelf = shelf;
        this.measuring = measuring;
        this.turn = turn;
        this.clock = clock;
    }

    /** Once, before the first round. */
    public int takeUpAbandoned() {
        if (!shelf.jobs().anyOpen()) return 0;
        return turn.whole(() -> shelf.jobs().takeUpAbandoned(now()));
    }

    /** False where nothing waited. A fault of the machine itself goes on to the caller, after it was written down. */
    public boolean round() {
        if (!shelf.jobs().anyOpen()) return false;
        Optional<PairJob> claimed = turn.whole(() -> shelf.jobs().claim(now()));
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    /** Something was asked for, and is on record. */
    public void nudge() {
        asked.release();
    }

    /** Until something is asked for, or long enough to look anyway. */
    public void awaitAsking(Duration longest) throws InterruptedException {
        if (asked.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) asked.drainPermits();
    }

    /** How far the one in hand is. */
    public Optional<PairMeasuring.Step> stepOf(UUID job) {
        return Optional.ofNullable(steps.get(job));
    }

    private void work(PairJob job) {
        steps.put(job.id(), PairMeasuring.Step.READ);
        try {
            if (measuring.notAble().isPresent()) {
                fail(job, PairJob.Fault.NOT_ABLE);
                return;
            }
            Optional<Photograph> before = photograph(job.before());
            Optional<byte[]> was = before.map(Photograph::original).flatMap(shelf.vault()::get);
            Optional<byte[]> is =
                    photograph(job.after()).map(Photograph::original).flatMap(shelf.vault()::get);
            if (before.isEmpty() || was.isEmpty() || is.isEmpty()) {
                fail(job, PairJob.Fault.PICTURE_MISSING);
                return;
            }
            PairMeasuring.Asked asked = new PairMeasuring.Asked(before.get().view(), job.chart(), job.repeat());
            PairMeasuring.Made made = measuring.measure(asked, was.get(), is.get(), step -> steps.put(job.id(), step));
            turn.whole(() -> keep(job, made));
        } catch (PairMeasuring.NotAble here) {
            fail(job, PairJob.Fault.NOT_ABLE);
        } catch (Vault.Damaged damaged) {
            fail(job, PairJob.Fault.PICTURE_MISSING);
            throw damaged;
        } catch (RuntimeException | LinkageError | OutOfMemoryError broken) {
            fail(job, PairJob.Fault.BROKEN);
            throw broken;
        } finally {
            steps.remove(job.id());
        }
    }

    private Optional<Photograph> photograph(UUID id) {
        return shelf.photographs().find(id).filter(found -> !found.isRemoved());
    }

    /** Nothing is kept where the job is gone by now, because her record was erased while this was measured. */
    private boolean keep(PairJob job, PairMeasuring.Made made) {
        Instant now = now();
        if (!shelf.jobs().finish(job.id(), now)) return false;
        List<PairResult.Kept> kept = made.pictures().stream()
                .map(drawn -> new PairResult.Kept(
                        drawn.kind(), shelf.vault().put(drawn.content()), drawn.widthPx(), drawn.heightPx()))
                .toList();
        shelf.results()
                .add(new PairResult(
                        job.id(),
                        job.client(),
                        job.before(),
                        job.after(),
                        now,
                        made.formulaVersion(),
                        made.figures(),
                        kept));
        shelf.audit()
                .record(
                        now,
                        job.askedBy(),
                        "add",
                        "photograph comparison",
                        job.id().toString(),
                        made.formulaVersion());
        return true;
    }

    private void fail(PairJob job, PairJob.Fault fault) {
        turn.whole(() -> shelf.jobs().fail(job.id(), fault, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
