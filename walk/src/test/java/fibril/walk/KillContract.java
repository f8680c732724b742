package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.walk.WritingLoad.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The real process is killed at a seeded moment while four people write, started again, and asked for everything it
 * acknowledged. A record that was being written is there whole, with its event and its photograph, or not at all.
 */
abstract class KillContract {

    private static final int MOST_BEFORE_A_KILL = 60;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Path data = TestDatabase.emptyFolder().resolve("practice");
    private final Map<UUID, Written> all = new HashMap<>();

    private final Deque<RealProcess> started = new ArrayDeque<>();

    /** How often to kill: few in every build, many by {@code bench/kill}. */
    abstract int kills();

    abstract String databaseUrl();

    /** Kills what lies beneath too, where that is a process. */
    abstract void killDatabase();

    /** Brings back what lies beneath. */
    abstract void reviveDatabase();

    abstract <T> T reading(Path folder, java.util.function.Function<DSLContext, T> question);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws Exception {
        start().setUp();
        for (int kill = 1; kill <= kills(); kill++) {
            Random chance = new Random(kill);
            Visitor writer = Visitor.signedIn(started.getLast()::address, RealProcess.OWNER, Visitor.PASSWORD);
            Map<UUID, Written> round =
                    new WritingLoad(writer, 1 + chance.nextInt(MOST_BEFORE_A_KILL)).until(() -> kill(chance), chance);
            all.putAll(round);
            reviveDatabase();
            start();
            lookAtRecords(kill);
            lookAtPages(round);
        }
        System.out.printf(
                "%d kills, %d acknowledged writes, %d photographs: nothing lost, nothing half%n",
                kills(),
                all.values().stream().mapToInt(Written::acknowledged).sum(),
                all.values().stream().filter(one -> !one.picture().isEmpty()).count());
    }

    private RealProcess start() {
        started.addLast(RealProcess.serving(data, databaseUrl()));
        return started.getLast();
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
        reading(data, db -> {
            assertThat(SqlAuditTrail.walked(db, List.of()).faults())
                    .as("the audit after kill %d", kill)
                    .isEmpty();
            Map<UUID, Integer> versions = versions(db);
            all.forEach((id, written) -> assertThat(versions.getOrDefault(id, 0))
                    .as("versions of client %s after kill %d: %s", id, kill, written)
                    .isBetween(written.acknowledged(), written.sent()));
            assertThat(events(db)).as("events and records after kill %d", kill).isEqualTo(versions);
            Set<String> pictures = pictures(db);
            assertThat(files()).as("files and rows after kill %d", kill).isEqualTo(pictures);
            all.values().stream()
                    .map(Written::picture)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> assertThat(pictures).contains(name));
            return kill;
        });
        FileVault vault = new FileVault(data.resolve("vault"), KeyFile.read(data.resolveSibling("practice.key")));
        for (String name : files()) {
            assertThat(vault.get(name).map(Visitor::sha256)).contains(name);
        }
    }

    private static Map<UUID, Integer> versions(DSLContext db) {
        Result<? extends org.jooq.Record> rows =
                db.fetch("select id, max(version) as newest, count(*) as counted from client group by id");
        Map<UUID, Integer> versions = new HashMap<>();
        rows.forEach(row -> {
            assertThat(row.get("newest", Integer.class)).isEqualTo(row.get("counted", Integer.class));
            versions.put(row.get("id", UUID.class), row.get("counted", Integer.class));
        });
        return versions;
    }

    private static Map<UUID, Integer> events(DSLContext db) {
        return db
                .fetch("select subject_id as id, count(*) as counted from audit_event where subject = 'client'"
                        + " and action not in ('read', 'show portrait') group by subject_id")
                .stream()
                .map(row -> entry(row.get("id", UUID.class), row.get("counted", Integer.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> pictures(DSLContext db) {
        return Set.copyOf(db.fetch("select distinct portrait from client where portrait is not null")
                .getValues("portrait", String.class));
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

    /** Through the door, as whoever wrote it would look. */
    private void lookAtPages(Map<UUID, Written> round) {
        Visitor reader = Visitor.signedIn(started.getLast()::address, RealProcess.OWNER, Visitor.PASSWORD);
        round.entrySet().stream()
                .filter(one -> one.getValue().acknowledged() > 0)
                .limit(5)
                .forEach(one -> {
                    assertThat(reader.get("/clients/" + one.getKey()).body())
                            .contains(one.getValue().family());
                    if (one.getValue().picture().isEmpty()) return;
                    assertThat(reader.get("/clients/" + one.getKey() + "/portrait")
                                    .statusCode())
                            .isEqualTo(200);
                });
    }
}
