package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fibril.atlas.Atlas;
import fibril.clinic.database.Database;
import fibril.clinic.database.Records;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.Keys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a practice's records are kept in, its copy is the same. */
abstract class BackupContract {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path parent = Path.of(".");

    SmallPractice practice;
    Path archive;

    /** Its address; empty for a file in the practice's folder. */
    abstract String emptyDatabase();

    @BeforeEach
    void aPracticeAtWork() throws IOException {
        practice = new SmallPractice(parent, emptyDatabase());
        archive = parent.resolve("practice.fibril");
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException {
        practice.writePair();
        Contents made = backup();
        Path again = parent.resolve("again");
        Contents restored = restore(archive, again);
        assertThat(restored).isEqualTo(made);
        assertThat(restored.madeAt()).isEqualTo(NOW);
        try (Records before = practice.data.records();
                SqliteFile after = SqliteFile.in(again)) {
            assertThat(after.rows()).isEqualTo(before.rows()).containsEntry("setting", 2L);
        }
        assertThat(new FileVault(again.resolve("vault"), practice.key).get(practice.picture))
                .contains(practice.vault().get(practice.picture).orElseThrow());
        assertThat(again.resolve("overlay.json")).hasContent("{}");
        assertThat(Soundness.of(new DataFolder(again), practice.key, List.of(), SILENT)
                        .faults())
                .isEmpty();
    }

    @Test
    void aRestoredPracticeGoesOnWorking() throws IOException {
        backup();
        restore(archive, parent.resolve("again"));
        try (Database database = Database.inFolder(parent.resolve("again")).migrated()) {
            assertThat(database.dsl().fetchCount(DSL.table("finding_paper"))).isEqualTo(2);
        }
    }

    @Test
    void isOneMomentWhileOthersWrite() throws Exception {
        whileTheClinic(seed -> practice.writePair(), () -> {
            for (int i = 0; i < 5; i++) {
                Contents made = new Backup(practice.data, seal(), SILENT).to(parent.resolve("archive " + i), NOW);
                assertThat(made.rows().getOrDefault("setting", 1L) % 2).isZero();
            }
        });
    }

    @Test
    void everyRowOfTheCopyFindsItsPicture() throws Exception {
        whileTheClinic(practice::keepPicture, () -> {
            for (int i = 0; i < 3; i++) assertThat(faultsOf(copied(i))).isEmpty();
        });
    }

    @Test
    void whatIsErasedMeanwhileIsNeitherHalfInTheCopyNorAFault() throws Exception {
        LongConsumer erase = seed -> {
            String name = practice.keepPicture(seed);
            practice.execute("delete from finding_paper where vault_name = '" + name + "'");
            practice.vault().forget(name);
        };
        whileTheClinic(erase, () -> {
            for (int i = 0; i < 20; i++) {
                DataFolder copy = copied(i);
                assertThat(faultsOf(practice.data)).isEmpty();
                assertThat(faultsOf(copy)).isEmpty();
            }
        });
    }

    private interface Looked {
        void at() throws IOException;
    }

    /** Does the one again and again, with another seed each time, for as long as the other takes. */
    private static void whileTheClinic(LongConsumer works, Looked look) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService clinic = Executors.newSingleThreadExecutor();
        Future<?> working = clinic.submit(() -> {
            for (long seed = 100; !enough.get(); seed++) works.accept(seed);
        });
        try {
            look.at();
        } finally {
            enough.set(true);
            working.get();
            clinic.shutdown();
        }
    }

    private DataFolder copied(int number) throws IOException {
        Path archive = parent.resolve("archive " + number);
        new Backup(practice.data, seal(), SILENT).to(archive, NOW);
        restore(archive, parent.resolve("again " + number));
        return new DataFolder(parent.resolve("again " + number));
    }

    private List<String> faultsOf(DataFolder folder) throws IOException {
        return Soundness.of(folder, practice.key, List.of(), SILENT).faults();
    }

    @Test
    void aFlippedBitAnywhereIsFound() throws IOException {
        backup();
        byte[] sound = Files.readAllBytes(archive);
        Random chance = new Random(7);
        Path flipped = parent.resolve("flipped.fibril");
        for (int i = 0; i < 25; i++) {
            byte[] bytes = sound.clone();
            int place = i == 0 ? bytes.length - 1 : chance.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << chance.nextInt(8));
            Files.write(flipped, bytes);
            assertThatThrownBy(() -> rehearse(flipped))
                    .as("byte %d of %d", place, bytes.length)
                    .isInstanceOfAny(Damage.class, Refusal.class);
        }
    }

    @Test
    void anArchiveThatWasCutOffIsNotSound() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(archive);
        for (double share : new double[] {0.0, 0.1, 0.5, 0.9, 0.9999}) {
            Path cut = parent.resolve("cut.fibril");
            Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));
            assertThatThrownBy(() -> rehearse(cut)).isInstanceOfAny(Damage.class, Refusal.class);
        }
    }

    @Test
    void damageInALargeArchiveIsNamedByTheFileItStruck() throws IOException {
        for (long seed = 1000; seed < 1100; seed++) practice.keepPicture(seed);
        backup();
        byte[] bytes = Files.readAllBytes(archive);
        assertThat(bytes.length).isGreaterThan(4_000_000);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        Damage damage = catchThrowableOfType(Damage.class, () -> rehearse(archive));
        assertThat(damage.faults()).singleElement().asString().contains("in or right after vault/");
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        backup();
        Seal other = new Seal(Keys.of(new SecretKeySpec(new byte[32], "AES")));
        assertThatThrownBy(() -> new Restore(archive, other, SILENT).rehearse(parent, List.of()))
                .isInstanceOf(Damage.class)
                .hasMessageContaining("another key");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        backup();
        assertThatThrownBy(this::backup).isInstanceOf(Refusal.class).hasMessageContaining("there already");
        Path full = parent.resolve("full");
        Files.createDirectories(full);
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> restore(archive, full))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not empty");
        assertThat(full.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aFailedRestoreLeavesNothingBehind() throws IOException {
        backup();
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length - 1] ^= 1;
        Files.write(archive, bytes);
        assertThatThrownBy(() -> restore(archive, parent.resolve("again"))).isInstanceOf(Damage.class);
        try (Stream<Path> left = Files.list(parent)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("practice", "practice.key", "practice.fibril");
        }
    }

    @Test
    void anArchiveInsideThePracticeIsRefused() {
        assertThatThrownBy(() -> new Backup(practice.data, seal(), SILENT)
                        .to(practice.data.folder().resolve("copy.fibril"), NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("inside the practice");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Path evil = parent.resolve("evil.fibril");
        for (String name : new String[] {"../evil", "/etc/evil", "vault/../../evil", "fibril.key", "vault/.evil"}) {
            try (ArchiveWriter writer =
                    new ArchiveWriter(Files.newOutputStream(evil), seal(), new Progress(SILENT, 0))) {
                writer.add(name, practice.data.folder().resolve("overlay.json"));
                writer.finish(NOW, "001", Map.of());
            }
            assertThatThrownBy(() -> restore(evil, parent.resolve("again")))
                    .as(name)
                    .isInstanceOf(Damage.class)
                    .hasMessageContaining("does not belong");
        }
    }

    @Test
    void recordsOfANewerProgramAreLeftAlone() throws IOException {
        practice.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success)"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, true)");
        assertThatThrownBy(() -> {
                    backup();
                    restore(archive, parent.resolve("again"));
                })
                .isInstanceOfAny(Refusal.class, Database.NewerRecords.class)
                .hasMessageContaining("newer Fibril");
        assertThatThrownBy(() -> Database.of(practice.data.folder(), practice.data.databaseUrl())
                        .migrated())
                .isInstanceOf(Database.NewerRecords.class)
                .hasMessageContaining("999");
    }

    @Test
    void aDamagedAndAMissingPictureAreNamed() throws IOException {
        String other = practice.keepPicture(3);
        Path damaged = practice.data.vault().resolve(other.substring(0, 2)).resolve(other);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        Files.delete(
                practice.data.vault().resolve(practice.picture.substring(0, 2)).resolve(practice.picture));
        assertThat(Soundness.of(practice.data, practice.key, List.of(), SILENT).faults())
                .containsExactlyInAnyOrder(
                        "vault: " + other + " is damaged, or sealed with another key",
                        "vault: " + practice.picture + " is missing, and finding_paper.vault_name speaks of it");
    }

    @Test
    void aKeptVersionOfTheFactsThatWasChangedAndAnOverlayThatLostItsTextAreNamed() throws IOException {
        Path atlas = practice.data.folder().resolve("atlas");
        Path kept = atlas.resolve(Atlas.load().version());
        Atlas.load().writeTo(kept);
        assertThat(soundness().faults()).isEmpty();
        Files.delete(kept.resolve("trials.csv"));
        Files.writeString(practice.data.folder().resolve("overlay.json"), "");
        assertThat(soundness().faults())
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .isEqualTo("atlas/" + kept.getFileName()
                                        + " is damaged: its files are not what they were"),
                        fault -> assertThat(fault).startsWith("overlay.json: "));
    }

    @Test
    void whatIsBeingWrittenIsNotInTheArchive() throws IOException {
        Path half = Files.createDirectories(practice.data.folder().resolve("atlas/abc.part"));
        Files.writeString(half.resolve("areas.json"), "[");
        Files.writeString(practice.data.folder().resolve("overlay.json.part"), "{");
        assertThat(practice.data.filesBesideTheDatabase())
                .noneMatch(file -> file.toString().contains(".part"));
    }

    @Test
    void aBrokenAuditIsFoundInTheFolderAndInTheArchiveAndStillRestored() throws IOException {
        practice.writeEvents(5);
        assertThat(soundness().words()).contains("5 events in the audit");
        practice.tamper("update audit_event set action = 'read' where sequence = 3");
        assertThat(soundness().faults()).containsExactly("audit: event 3 was changed");
        backup();
        assertThatThrownBy(() -> rehearse(archive)).isInstanceOf(Damage.class).hasMessage("audit: event 3 was changed");
        restore(archive, parent.resolve("again"));
        assertThat(parent.resolve("again")).isDirectory();
    }

    @Test
    void aCheckpointShowsThatTheAuditWasCutOff() throws IOException {
        practice.writeEvents(5);
        backup();
        Checkpoint checkpoint = practice.checkpoint(5);
        new Restore(archive, seal(), SILENT).rehearse(parent, List.of(checkpoint));
        practice.writeEvents(2);
        assertThatThrownBy(() -> new Restore(archive, seal(), SILENT).rehearse(parent, List.of(practice.checkpoint(7))))
                .isInstanceOf(Damage.class)
                .hasMessageContaining("speaks of event 7, and the audit ends at event 5");
    }

    private Soundness soundness() throws IOException {
        return Soundness.of(practice.data, practice.key, List.of(), SILENT);
    }

    final Seal seal() {
        return new Seal(practice.key);
    }

    final Contents backup() throws IOException {
        return new Backup(practice.data, seal(), SILENT).to(archive, NOW);
    }

    private Contents restore(Path from, Path into) throws IOException {
        return new Restore(from, seal(), SILENT).into(new DataFolder(into));
    }

    private Contents rehearse(Path from) throws IOException {
        return new Restore(from, seal(), SILENT).rehearse(parent, List.of());
    }
}
