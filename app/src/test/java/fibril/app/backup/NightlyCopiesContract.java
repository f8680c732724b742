package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.CopyTrouble;
import fibril.clinic.copies.Copying.FolderFault;
import fibril.clinic.copies.store.SqlCopyRuns;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.store.SqlAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever a practice's records are kept in, its nights are the same. */
abstract class NightlyCopiesContract extends Nights {

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
}
