package fibril.app.backup;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.Copying;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every quarter of a minute whether a backup or a rehearsal is due, and does one at a time. */
public final class NightlyCopies implements Copying, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCopies.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    /** @param fixedFolder where whoever started the practice wants copies to be; empty when the owner may say */
    public record Place(DataFolder data, Path keyFile, String fixedFolder) {}

    private final Place place;
    private final Settings settings;
    private final CopyRuns runs;
    private final Clock clock;
    private final Copyist copyist;
    private final AtomicReference<CopyRun.@Nullable Kind> underway = new AtomicReference<>();
    private @Nullable Thread thread;

    public NightlyCopies(
            Place place, Settings settings, CopyRuns runs, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.place = place;
        this.settings = settings;
        this.runs = runs;
        this.clock = clock;
        copyist = new Copyist(place.data, KeyFile.read(place.keyFile), runs, audit, transactions);
    }

    @Override
    public Optional<String> fixedFolder() {
        return Optional.of(place.fixedFolder).filter(folder -> !folder.isEmpty());
    }

    @Override
    public Optional<FolderFault> faultOf(String typed) {
        Path folder;
        try {
            folder = Path.of(typed);
        } catch (InvalidPathException noPath) {
            return Optional.of(FolderFault.NOT_A_PATH);
        }
        if (!folder.isAbsolute()) return Optional.of(FolderFault.NOT_A_PATH);
        try {
            if (!Files.isDirectory(folder)) return Optional.of(FolderFault.MISSING);
            Path real = folder.toRealPath();
            if (real.startsWith(place.data.folder().toRealPath())) return Optional.of(FolderFault.INSIDE_THE_PRACTICE);
            if (real.equals(place.keyFile.toRealPath().getParent())) return Optional.of(FolderFault.HOLDS_THE_KEY);
            return Files.isWritable(real) ? Optional.empty() : Optional.of(FolderFault.NOT_WRITABLE);
        } catch (IOException unreadable) {
            return Optional.of(FolderFault.MISSING);
        }
    }

    @Override
    public boolean sharesADisk(String folder) {
        try {
            return Files.getFileStore(Path.of(folder)).equals(Files.getFileStore(place.data.folder()));
        } catch (IOException | InvalidPathException unreadable) {
            return false;
        }
    }

    @Override
    public Optional<CopyRun.Kind> underway() {
        return Optional.ofNullable(underway.get());
    }

    @Override
    public boolean begin(CopyPlan plan, CopyRun.Kind kind) {
        if (!underway.compareAndSet(null, kind)) return false;
        Thread.ofPlatform().name("copying").daemon().start(() -> work(plan, kind));
        return true;
    }

    /** What is due is done before this returns. */
    void look() {
        Optional<CopyPlan> plan = new CopySettings(settings, this).plan();
        if (plan.isEmpty()) return;
        Instant changed = Settings.keyChanged(settings);
        if (plan.get().isCopyDue(runs, clock.instant(), clock.getZone(), changed)) {
            doNow(plan.get(), CopyRun.Kind.BACKUP);
        }
        if (plan.get().isRehearsalDue(runs, clock.instant(), changed)) doNow(plan.get(), CopyRun.Kind.REHEARSAL);
    }

    private void doNow(CopyPlan plan, CopyRun.Kind kind) {
        if (underway.compareAndSet(null, kind)) work(plan, kind);
    }

    private void work(CopyPlan plan, CopyRun.Kind kind) {
        try {
            copyist.work(plan, kind, clock.getZone(), clock::instant);
        } finally {
            underway.set(null);
        }
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofPlatform().name("nightly-copies").daemon().unstarted(this::keepLooking);
        thread = fresh;
        fresh.start();
    }

    private void keepLooking() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                lookSafely();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever broke this look, also a machine without memory, there is a next one. */
    void lookSafely() {
        try {
            look();
        } catch (RuntimeException | Error broken) {
            LOG.error("backups could not be looked after: {}", broken.toString());
        }
    }

    /** What is underway stops where it is and is cleared away, now or by the next start. */
    @Override
    public void stop() {
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
