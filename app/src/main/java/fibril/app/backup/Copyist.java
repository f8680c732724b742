package fibril.app.backup;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.practice.Audit;
import fibril.clinic.vault.Keys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one backup or one rehearsal from beginning to end, and writes down how it ended. */
final class Copyist {

    private static final Logger LOG = LoggerFactory.getLogger(Copyist.class);
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    private static final int MARK_DIGITS = 8;

    /** What a run came to. */
    record Outcome(boolean good, String archive, String words) {}

    private final DataFolder data;
    private final Keys keys;
    private final CopyRuns runs;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Copyist(DataFolder data, Keys keys, CopyRuns runs, Audit audit, TransactionTemplate transactions) {
        this.data = data;
        this.keys = keys;
        this.runs = runs;
        this.audit = audit;
        this.transactions = transactions;
    }

    void work(CopyPlan plan, CopyRun.Kind kind, ZoneId zone, Supplier<Instant> clock) {
        Instant began = now(clock);
        work(kind, began, clock, () -> switch (kind) {
            case BACKUP -> backup(plan, zone, began);
            case REHEARSAL -> rehearse(plan, began);
        });
    }

    /** However it ends, it is written down, and the next run comes. */
    void work(CopyRun.Kind kind, Instant began, Supplier<Instant> clock, Turn.Deed<Outcome> deed) {
        Outcome outcome = caught(deed);
        CopyRun run = new CopyRun(
                UUID.randomUUID(), kind, began, later(began, now(clock)), outcome.good, outcome.archive, outcome.words);
        if (!run.good()) LOG.error("{} failed: {}", kind == CopyRun.Kind.BACKUP ? "backup" : "rehearsal", run.words());
        try {
            transactions.executeWithoutResult(status -> write(run));
        } catch (RuntimeException | Error unwritten) {
            LOG.error("how a {} ended could not be written down: {}", kind, unwritten.getMessage());
        }
    }

    private void write(CopyRun run) {
        runs.add(run);
        String action = run.kind() == CopyRun.Kind.BACKUP ? "back up" : "rehearse";
        audit.record(run.endedAt(), Audit.NOBODY, action, "practice", "", run.good() ? run.archive() : "failed");
    }

    private Outcome backup(CopyPlan plan, ZoneId zone, Instant now) throws IOException {
        Archives archives = archives(plan);
        archives.tidy();
        Instant moment = now.truncatedTo(ChronoUnit.SECONDS);
        Path archive = archives.at(moment);
        Contents contents = new Backup(data, new Seal(keys), SILENT).inTurn(archive, moment);
        int gone = archives.keepOnly(plan.retention(), zone, now);
        String words = contents.inWords() + (gone == 0 ? "" : "; " + gone + " older taken away");
        return new Outcome(true, archive.getFileName().toString(), words);
    }

    private Outcome rehearse(CopyPlan plan, Instant now) throws IOException {
        Path newest = archives(plan).upTo(now).values().stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new Refusal("there is no backup in " + plan.folder() + " to rehearse with"));
        return new Outcome(true, newest.getFileName().toString(), new Rehearsal(data, keys).inTurn(newest));
    }

    private Outcome caught(Turn.Deed<Outcome> deed) {
        try (Turn held = Turn.on(data)) {
            return held.during(deed);
        } catch (Damage damage) {
            return new Outcome(false, "", String.join("; ", first(damage.faults())));
        } catch (Refusal refused) {
            return new Outcome(false, "", String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException | Error trouble) {
            return new Outcome(false, "", trouble.getClass().getSimpleName() + ": " + trouble.getMessage());
        }
    }

    private static List<String> first(List<String> faults) {
        return faults.size() <= 10 ? faults : faults.subList(0, 10);
    }

    private Archives archives(CopyPlan plan) {
        return new Archives(Path.of(plan.folder()), data.folder().getFileName().toString(), mark(), runs.archives());
    }

    /** Of the first event there ever was: no other practice has it, and no change of the key or the folder takes it. */
    private String mark() {
        return audit.checkpoint(1)
                .map(first -> first.hash().substring(0, MARK_DIGITS))
                .orElse("");
    }

    private static Instant now(Supplier<Instant> clock) {
        return clock.get().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A clock that was set back in between must not undo the word of a good run. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
