package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.CopyTrouble;
import fibril.clinic.copies.Copying.FolderFault;
import fibril.clinic.copies.store.SqlCopyRuns;
import fibril.clinic.database.Records;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a practice's records are kept in, its nights are the same. */
abstract class NightlyCopiesContract {

    private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

    @TempDir
    private Path parent = Path.of(".");

    private final Hands hands = new Hands(EVENING);
    private SmallPractice practice;
    private Path copies;
    private Settings settings;
    private CopyRuns runs;
    private NightlyCopies nightly;

    /** Its address; empty for a file in the practice's folder. */
    abstract String emptyDatabase();

    @BeforeEach
    void aPracticeWithAPlan() throws IOException {
        practice = new SmallPractice(parent, emptyDatabase());
        practice.writeEvents(3);
        copies = Files.createDirectories(parent.resolve("elsewhere"));
        settings = new SqlSettings(practice.dsl());
        runs = new SqlCopyRuns(practice.dsl());
        nightly = nightly("");
        set(CopySettings.HOW, "NIGHTLY");
        set(CopySettings.FOLDER, copies.toString());
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void copiesAndRehearsesAtOnceAndThenOnceANight() throws IOException {
        nightly.look();
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP good", "REHEARSAL good");
        assertThat(lastWords())
                .contains("client 0 and 0", "photograph 0 and 0", "audit event 3 and 4", "3 events in the audit");
        hands.turn(Duration.ofHours(8));
        nightly.look();
        hands.turn(Duration.ofHours(24));
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP good", "REHEARSAL good", "BACKUP good", "BACKUP good");
        assertThat(namesIn(copies))
                .containsExactly(
                        ours("2026-03-01T180000Z.fibril"),
                        ours("2026-03-02T020000Z.fibril"),
                        ours("2026-03-03T020000Z.fibril"));
    }

    @Test
    void whatItMadeCanBeRestored() throws IOException {
        nightly.look();
        Path archive = copies.resolve(ours("2026-03-01T180000Z.fibril"));
        Contents contents =
                new Restore(archive, new Seal(practice.key), System.err).into(new DataFolder(parent.resolve("again")));
        assertThat(contents.madeAt()).isEqualTo(EVENING);
    }

    @Test
    void nothingHasHappenedYetAndIsCopiedAllTheSame() throws IOException {
        try (SmallPractice fresh = new SmallPractice(parent.resolve("fresh"), emptyDatabase())) {
            nightly(fresh, copies.toString()).look();
            assertThat(new SqlCopyRuns(fresh.dsl()).newest(9)).hasSize(2).allMatch(CopyRun::good);
            assertThat(namesIn(copies)).containsExactly("practice-2026-03-01T180000Z.fibril");
        }
    }

    @Test
    void twoPracticesOfOneNameLeaveEachOthersArchivesAlone() throws IOException {
        set(CopySettings.NEWEST, "1");
        set(CopySettings.MONTHS, "0");
        try (SmallPractice namesake = new SmallPractice(parent.resolve("another house"), emptyDatabase())) {
            namesake.writeEvents(1);
            for (int night = 0; night < 3; night++) {
                nightly(namesake, copies.toString()).look();
                nightly.look();
                hands.turn(Duration.ofHours(24));
            }
            assertThat(kinds()).doesNotContain("BACKUP failed", "REHEARSAL failed");
        }
        assertThat(namesIn(copies))
                .hasSize(4)
                .filteredOn(name -> name.startsWith(ours("")))
                .containsExactly(ours("2026-03-03T180000Z.fibril"));
    }

    @Test
    void doesNothingWithoutAPlan() throws IOException {
        set(CopySettings.HOW, "ELSEWHERE");
        nightly.look();
        assertThat(runs.newest(9)).isEmpty();
        assertThat(namesIn(copies)).isEmpty();
    }

    @Test
    void aFolderThatTheMachineSetsNeedsNoFurtherWord() {
        set(CopySettings.HOW, "");
        set(CopySettings.FOLDER, "");
        nightly(copies.toString()).look();
        assertThat(kinds()).containsExactly("BACKUP good", "REHEARSAL good");
    }

    @Test
    void keepsAsManyAsThePlanSaysAndTouchesNothingElse() throws IOException {
        set(CopySettings.NEWEST, "2");
        set(CopySettings.MONTHS, "0");
        for (String foreign : List.of(
                "practice.fibril",
                "practice-old.fibril",
                "practice-2020-01-01T020000Z.fibril",
                "practice-0badf00d-2020-01-01T020000Z.fibril",
                "practice-0badf00d-2020-01-01T020000Z.fibril.part",
                "other-2020-01-01T020000Z.fibril",
                "practice-2020-01-01T020000Z.fibril.txt")) {
            Files.writeString(copies.resolve(foreign), "mine");
        }
        for (int night = 0; night < 4; night++) {
            nightly.look();
            hands.turn(Duration.ofHours(24));
        }
        assertThat(namesIn(copies))
                .containsExactlyInAnyOrder(
                        "other-2020-01-01T020000Z.fibril",
                        "practice-2020-01-01T020000Z.fibril",
                        "practice-2020-01-01T020000Z.fibril.txt",
                        "practice-0badf00d-2020-01-01T020000Z.fibril",
                        "practice-0badf00d-2020-01-01T020000Z.fibril.part",
                        ours("2026-03-03T180000Z.fibril"),
                        ours("2026-03-04T180000Z.fibril"),
                        "practice-old.fibril",
                        "practice.fibril");
    }

    /** As earlier versions named them, by the folder alone. */
    @Test
    void archivesOfItsOwnUnderTheOldNameAreRehearsedWithAndExpire() throws IOException {
        set(CopySettings.NEWEST, "2");
        set(CopySettings.MONTHS, "0");
        nightly.look();
        String old = "practice-2026-02-28T020000Z.fibril";
        Files.move(copies.resolve(ours("2026-03-01T180000Z.fibril")), copies.resolve(old));
        Instant then = Instant.parse("2026-02-28T02:00:00Z");
        CopyRun made = new CopyRun(new UUID(0, 1), CopyRun.Kind.BACKUP, then, then, true, old, "");
        practice.transactions().executeWithoutResult(status -> runs.add(made));
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(runs.newest(1).getFirst().archive()).isEqualTo(old);
        hands.turn(Duration.ofHours(24));
        nightly.look();
        assertThat(namesIn(copies)).containsExactlyInAnyOrder(old, ours("2026-03-02T180000Z.fibril"));
        hands.turn(Duration.ofHours(24));
        nightly.look();
        assertThat(namesIn(copies))
                .containsExactlyInAnyOrder(ours("2026-03-02T180000Z.fibril"), ours("2026-03-03T180000Z.fibril"));
    }

    @Test
    void aNightUnderAClockThatRanAheadEndsNoneOfThoseAfterIt() throws IOException {
        set(CopySettings.NEWEST, "1");
        set(CopySettings.MONTHS, "0");
        hands.turn(Duration.ofDays(400));
        nightly.look();
        hands.turn(Duration.ofDays(-400));
        for (int night = 0; night < 3; night++) {
            nightly.look();
            hands.turn(Duration.ofHours(24));
        }
        assertThat(namesIn(copies))
                .containsExactly(ours("2026-03-03T180000Z.fibril"), ours("2027-04-05T180000Z.fibril"));
        assertThat(runs.lastGood(CopyRun.Kind.REHEARSAL, hands.instant()))
                .hasValueSatisfying(run -> assertThat(run.archive()).isEqualTo(ours("2026-03-01T180000Z.fibril")));
        assertThat(CopyTrouble.of(plan(), runs, false, hands.instant())).containsExactly(CopyTrouble.DATED_AHEAD);
    }

    @Test
    void aFailedCopyTakesNoneOfTheOldOnesAway() throws IOException {
        set(CopySettings.NEWEST, "1");
        set(CopySettings.MONTHS, "0");
        nightly.look();
        Files.createDirectories(practice.data.folder().resolve("backup-1.part/in the way"));
        hands.turn(Duration.ofHours(24));
        nightly.begin(plan(), CopyRun.Kind.BACKUP);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("BACKUP failed");
        assertThat(namesIn(copies)).containsExactly(ours("2026-03-01T180000Z.fibril"));
    }

    @Test
    void whatASuddenEndLeftIsClearedAwayAndMadeAgain() throws IOException {
        Files.writeString(practice.data.folder().resolve("backup-4711.part"), "half a database");
        Files.writeString(copies.resolve(ours("2026-02-28T020000Z.fibril.part")), "half an archive");
        Path scratch = Files.createDirectories(practice.data.scratch().resolve("practice-restoring-1/vault/ab"));
        Files.writeString(scratch.resolve("abcd"), "a face");
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP good", "REHEARSAL good");
        assertThat(namesIn(copies)).containsExactly(ours("2026-03-01T180000Z.fibril"));
        assertThat(practice.data.scratch()).doesNotExist();
        assertThat(namesIn(practice.data.folder())).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aDamagedCopyFailsItsRehearsalAndTheScratchFolderIsGone() throws IOException {
        nightly.look();
        Path archive = copies.resolve(ours("2026-03-01T180000Z.fibril"));
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL failed");
        assertThat(lastWords()).contains("the archive");
        assertThat(practice.data.scratch()).doesNotExist();
    }

    @Test
    void theArchiveOfAPracticeThatWentOnFurtherIsNotOurs() throws IOException {
        practice.writeEvents(10);
        nightly.look();
        practice.setBack();
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(lastWords()).contains("more events in its audit than the practice itself");
    }

    @Test
    void theArchiveOfAPracticeThatWasSetBackAndWentOnAnotherWayIsNotOurs() throws IOException {
        nightly.look();
        practice.setBack();
        practice.writeEvents(9);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL failed");
        assertThat(lastWords()).contains("events that are not in the practice’s own audit", "number 3");
    }

    @Test
    void tellsTheClientsAndPhotographsThatCameBackAndThoseOfNow() throws IOException {
        practice.keepClient("Ada Example");
        practice.keepClient("Bea Example");
        practice.keepPhotograph(11);
        nightly.look();
        assertThat(lastWords()).contains("client 2 and 2", "photograph 1 and 1");
        practice.keepClient("Cleo Example");
        practice.keepPhotograph(12);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL good");
        assertThat(lastWords()).contains("client 2 and 3", "photograph 1 and 2");
    }

    /** As if a row had been lost on its way into the archive. */
    @Test
    void anArchiveWithFewerClientsOrPhotographsThanItListsFailsItsRehearsal() throws IOException {
        practice.keepClient("Ada Example");
        practice.keepPhotograph(11);
        Map<String, Long> listed;
        try (Records database = practice.data.records()) {
            listed = new TreeMap<>(database.rows());
        }
        listed.merge("client", 1L, Long::sum);
        listed.merge("photograph", 1L, Long::sum);
        listed.merge("audit_event", 2L, Long::sum);
        putInPlace(practice, listed);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).containsExactly("REHEARSAL failed");
        assertThat(lastWords())
                .contains(
                        "counts 2 rows of client, and the database holds 1",
                        "counts 2 rows of photograph, and the database holds 1",
                        "counts 5 rows of audit_event, and the database holds 3");
    }

    @Test
    void anArchiveThatLacksAPhotographFailsItsRehearsal() throws IOException {
        Path lost = practice.fileOf(practice.keepPhotograph(11));
        Files.delete(lost);
        Map<String, Long> listed;
        try (Records database = practice.data.records()) {
            listed = database.rows();
        }
        putInPlace(practice, listed);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(lastWords()).contains(lost.getFileName() + " is missing, and photograph.original speaks of it");
    }

    /** Under the same key, and under a name of ours: only its audit tells. */
    @Test
    void theArchiveOfAnotherPracticeFailsItsRehearsal() throws IOException {
        Path house = Files.createDirectories(parent.resolve("another house"));
        Files.copy(practice.data.keyFile(), house.resolve("practice.key"));
        try (SmallPractice another = new SmallPractice(house, emptyDatabase())) {
            another.writeEvents(1);
            another.keepClient("Ada Example");
            try (Records database = another.data.records()) {
                putInPlace(another, database.rows());
            }
        }
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).containsExactly("REHEARSAL failed");
        assertThat(lastWords()).contains("another practice’s");
    }

    /** An archive as {@code fibril backup} makes it, but for what its list of contents says, where ours are looked for. */
    private void putInPlace(SmallPractice of, Map<String, Long> listed) throws IOException {
        Path archive = copies.resolve(ours("2026-03-01T170000Z.fibril"));
        Path moment = parent.resolve("moment.db");
        try (Records database = of.data.records()) {
            database.copyTo(moment);
        }
        String schema;
        try (SqliteFile copied = SqliteFile.at(moment)) {
            schema = copied.schemaVersion();
        }
        long bytes = Files.size(moment);
        try (OutputStream out = Files.newOutputStream(archive);
                ArchiveWriter writer = new ArchiveWriter(out, new Seal(of.key), new Progress(System.err, bytes))) {
            writer.add(SqliteFile.NAME, moment);
            for (Path file : of.data.filesBesideTheDatabase()) writer.add(of.data.nameOf(file), file);
            writer.finish(EVENING, schema, listed);
        }
    }

    @Test
    void neverTwoAtOnce() throws IOException {
        try (Turn held = Turn.on(practice.data)) {
            held.during(() -> {
                nightly.look();
                return true;
            });
        }
        assertThat(kinds()).containsExactly("BACKUP failed");
        assertThat(lastWords()).contains("another backup or rehearsal of this practice is underway");
        nightly.look();
        assertThat(kinds()).as("not before an hour has passed").containsExactly("BACKUP failed");
        hands.turn(Duration.ofMinutes(61));
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP failed", "BACKUP good", "REHEARSAL good");
    }

    @Test
    void aDiskThatIsNotThereIsToldAndTriedAgain() throws IOException {
        Files.delete(copies);
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP failed");
        assertThat(lastWords()).contains("NoSuchFileException", "elsewhere");
        Files.createDirectories(copies);
        hands.turn(Duration.ofHours(2));
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP failed", "BACKUP good", "REHEARSAL good");
    }

    @Test
    void aRunThatTheMachineBrokeIsWrittenDownAndTheNextOneComes() {
        Copyist copyist = new Copyist(
                practice.data, practice.key, runs, new SqlAudit(practice.dsl(), () -> ""), practice.transactions());
        copyist.work(CopyRun.Kind.BACKUP, EVENING, hands::instant, () -> {
            throw new InternalError("a fault of the machine");
        });
        assertThat(kinds()).containsExactly("BACKUP failed");
        assertThat(lastWords()).isEqualTo("InternalError: a fault of the machine");
        hands.turn(Duration.ofHours(2));
        nightly.look();
        assertThat(kinds()).containsExactly("BACKUP failed", "BACKUP good", "REHEARSAL good");
    }

    @Test
    void goesOnLookingAfterALookThatBroke() {
        Settings breaking = new Settings() {
            private boolean broken;

            @Override
            public Optional<String> find(String name) {
                if (!broken) {
                    broken = true;
                    throw new StackOverflowError();
                }
                return settings.find(name);
            }

            @Override
            public void set(String name, String content, UUID author, Instant at) {
                settings.set(name, content, author, at);
            }
        };
        nightly = new NightlyCopies(
                new NightlyCopies.Place(practice.data, practice.data.keyFile(), ""),
                breaking,
                runs,
                new SqlAudit(practice.dsl(), () -> ""),
                practice.transactions(),
                hands);
        nightly.lookSafely();
        assertThat(kinds()).isEmpty();
        nightly.lookSafely();
        assertThat(kinds()).containsExactly("BACKUP good", "REHEARSAL good");
    }

    @Test
    void knowsWhichFoldersWillDo() throws IOException {
        assertThat(nightly.faultOf(copies.toString())).isEmpty();
        assertThat(nightly.faultOf("copies")).contains(FolderFault.NOT_A_PATH);
        assertThat(nightly.faultOf("/a\0b")).contains(FolderFault.NOT_A_PATH);
        assertThat(nightly.faultOf(parent.resolve("nowhere").toString())).contains(FolderFault.MISSING);
        assertThat(nightly.faultOf(practice.data.keyFile().toString())).contains(FolderFault.MISSING);
        assertThat(nightly.faultOf(parent.toString())).contains(FolderFault.HOLDS_THE_KEY);
        assertThat(nightly.faultOf(practice.data.vault().toString())).contains(FolderFault.INSIDE_THE_PRACTICE);
        Path around = Files.createSymbolicLink(parent.resolve("around"), practice.data.vault());
        assertThat(nightly.faultOf(around.toString())).contains(FolderFault.INSIDE_THE_PRACTICE);
    }

    /** An archive of this practice, by the moment in its name. */
    private String ours(String moment) {
        return "practice-" + practice.checkpoint(1).hash().substring(0, 8) + "-" + moment;
    }

    private NightlyCopies nightly(String fixedFolder) {
        return nightly(practice, fixedFolder);
    }

    private NightlyCopies nightly(SmallPractice of, String fixedFolder) {
        return new NightlyCopies(
                new NightlyCopies.Place(of.data, of.data.keyFile(), fixedFolder),
                new SqlSettings(of.dsl()),
                new SqlCopyRuns(of.dsl()),
                new SqlAudit(of.dsl(), () -> ""),
                of.transactions(),
                hands);
    }

    private CopyPlan plan() {
        return new CopySettings(settings, nightly).plan().orElseThrow();
    }

    private void awaitIdle() {
        while (nightly.underway().isPresent()) Thread.onSpinWait();
    }

    private void set(String name, String content) {
        practice.transactions().executeWithoutResult(status -> settings.set(name, content, Audit.NOBODY, EVENING));
    }

    private List<String> kinds() {
        return runs.newest(99).reversed().stream()
                .map(run -> run.kind() + (run.good() ? " good" : " failed"))
                .toList();
    }

    private String lastWords() {
        return runs.newest(1).getFirst().words();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
