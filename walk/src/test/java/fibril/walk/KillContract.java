package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.VaultColumn;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The real process is killed at a seeded moment while four people take clients through their care, started again, and
 * asked for everything it acknowledged. What was being written is there whole, in every table, with its event and its
 * photograph, or not at all.
 */
abstract class KillContract {

    private static final int FEWEST_BEFORE_A_KILL = 25;
    private static final int MORE_BEFORE_A_KILL = 60;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Path data = TestDatabase.emptyFolder().resolve("practice");
    private final List<WritingLoad> loads = new ArrayList<>();

    private final Deque<RealProcess> started = new ArrayDeque<>();

    /** How often to kill: few in every build, many by {@code bench/kill}. */
    abstract int kills();

    abstract String databaseUrl();

    /** Kills what lies beneath too, where that is a process. */
    abstract void killDatabase();

    /** Brings back what lies beneath. */
    abstract void reviveDatabase();

    abstract <T> T reading(Path folder, Function<DSLContext, T> question);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws Exception {
        start().setUp();
        FirstDay.of(owner());
        for (int kill = 1; kill <= kills(); kill++) {
            Random chance = new Random(kill);
            WritingLoad load = new WritingLoad(owner(), FEWEST_BEFORE_A_KILL + chance.nextInt(MORE_BEFORE_A_KILL));
            loads.add(load);
            load.until(() -> kill(chance), chance);
            reviveDatabase();
            start();
            lookAtRecords(kill);
            load.lookAtPages(owner());
        }
        System.out.printf(
                "%d kills, %d acknowledged writes, %s under way: nothing lost, nothing half%n",
                kills(),
                loads.stream().mapToInt(WritingLoad::acknowledgedPieces).sum(),
                loads.stream().map(WritingLoad::underWay).toList());
    }

    private RealProcess start() {
        started.addLast(RealProcess.serving(data, databaseUrl()));
        return started.getLast();
    }

    private Visitor owner() {
        return Visitor.signedIn(started.getLast()::address, RealProcess.OWNER, Visitor.PASSWORD);
    }

    @AfterEach
    void end() {
        started.forEach(RealProcess::kill);
    }

    private void kill(Random chance) {
        LockSupport.parkNanos(chance.nextLong(LONGEST_PAUSE_NANOS));
        if (chance.nextBoolean()) killDatabase();
        started.getLast().kill();
        killDatabase();
    }

    private void lookAtRecords(int kill) {
        Set<String> files = files();
        reading(data, db -> {
            assertThat(SqlAuditTrail.walked(db, List.of()).faults())
                    .as("the audit after kill %d", kill)
                    .isEmpty();
            loads.forEach(load -> load.lookAt(db));
            Halves.none(db);
            assertThat(files).as("files and rows after kill %d", kill).isEqualTo(spokenOf(db));
            return kill;
        });
        FileVault vault = new FileVault(data.resolve("vault"), KeyFile.read(data.resolveSibling("practice.key")));
        for (String name : files) {
            assertThat(vault.get(name).map(Visitor::sha256)).contains(name);
        }
    }

    private static Set<String> spokenOf(DSLContext db) {
        Set<String> names = new TreeSet<>();
        for (VaultColumn each : VaultColumn.ALL) {
            names.addAll(
                    db.fetch("select " + each.column() + " from " + each.table() + " where " + each.column() + " <> ''")
                            .getValues(0, String.class));
        }
        return names;
    }

    private Set<String> files() {
        Path vault = data.resolve("vault");
        if (!Files.exists(vault)) return Set.of();
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
