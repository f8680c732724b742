package fibril.app.leaving;

import static fibril.app.leaving.MadeUpPractice.content;
import static fibril.app.leaving.MadeUpPractice.importInto;
import static fibril.app.leaving.MadeUpPractice.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.app.leaving.MadeUpPractice.Answer;
import fibril.clinic.database.OpenTable;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole practice out into open files. */
class LeavingTest {

    @TempDir
    private Path parent = Path.of(".");

    private MadeUpPractice practice;
    private Path export;

    @BeforeEach
    void aPractice() throws IOException {
        practice = MadeUpPractice.at(parent.resolve("practice"));
        export = parent.resolve("export");
    }

    @Test
    void outAndInAndOutAgainIsTheSameByteForByte() throws IOException {
        assertThat(practice.exportTo(export)).satisfies(LeavingTest::good);
        Path again = parent.resolve("again");
        assertThat(importInto(again, export)).satisfies(LeavingTest::good);
        assertThat(run(
                        "export",
                        "--data",
                        again.toString(),
                        "--to",
                        parent.resolve("second").toString()))
                .satisfies(LeavingTest::good);
        Map<String, String> first = content(export);
        assertThat(content(parent.resolve("second"))).isEqualTo(first);
        assertThat(first.keySet().stream().filter(name -> name.startsWith("files/")))
                .hasSize(3);
        assertThat(first.get("tables/photograph.jsonl")).contains("\"moment\":\"BEFORE\"");
    }

    @Test
    void everyTableIsThereWithItsRows() throws IOException {
        practice.exportTo(export);
        Manifest manifest = Manifest.read(Files.readAllBytes(export.resolve(Manifest.NAME)));
        try (SqliteFile database = SqliteFile.in(practice.data.folder())) {
            Map<String, Long> rows = database.rows();
            for (Manifest.Table table : manifest.tables()) {
                long since = table.name().startsWith("audit_") && !table.name().equals("audit_head") ? 1 : 0;
                assertThat(rows).as(table.name()).containsEntry(table.name(), table.rows() + since);
                try (Stream<String> lines = Files.lines(export.resolve(table.file()))) {
                    assertThat(lines.count()).as(table.name()).isEqualTo(table.rows());
                }
                rows.remove(table.name());
            }
            rows.keySet().removeIf(OpenTable::staysBehind);
            assertThat(rows).containsOnlyKeys("flyway_schema_history");
        }
    }

    @Test
    void aPracticeThatCameInIsSoundAndItsOwnerGetsIn() {
        practice.exportTo(export);
        Path again = parent.resolve("again");
        Answer answer = importInto(again, export);
        assertThat(answer.out()).contains("fibril owner-access --data " + again);
        Answer looked = run("verify", "--data", again.toString());
        assertThat(looked).satisfies(LeavingTest::good);
        assertThat(looked.out()).contains("3 files in the vault", "events in the audit");
        Answer access = run("owner-access", "--data", again.toString());
        assertThat(access.out()).contains("Code for owner: ");
        assertThat(run("verify", "--data", again.toString())).satisfies(LeavingTest::good);
    }

    @Test
    void nothingThatOpensADoorLeaves() throws IOException {
        practice.exportTo(export);
        String all = String.join("\n", content(export).values());
        assertThat(all).doesNotContain("argon2", "hash-of-a-key").contains("\"sign_in\":\"owner\"");
        assertThat(export.resolve("tables/credential.jsonl")).doesNotExist();
        Path again = parent.resolve("again");
        importInto(again, export);
        try (SqliteFile database = SqliteFile.in(again)) {
            assertThat(database.rows()).containsEntry("credential", 0L).containsEntry("client_link", 1L);
            assertThat(database.dsl()
                            .fetch("select token_hash from client_link")
                            .getValues(0, String.class))
                    .containsExactly("gone with the move: 000000000000000000000000000000aa");
        }
    }

    @Test
    void everyTableAndFileIsExplained() throws IOException {
        String words = Files.readString(Path.of("../docs/operate/leaving.md"));
        practice.exportTo(export);
        assertThat(OpenTable.all()).allSatisfy(table -> assertThat(words).contains("`" + table.name() + "`"));
        assertThat(OpenTable.leftOut()).allSatisfy(name -> assertThat(words).contains("`" + name + "`"));
        try (Stream<Path> top = Files.list(export)) {
            assertThat(top.map(path -> path.getFileName().toString()))
                    .allSatisfy(name -> assertThat(words).contains(name));
        }
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        practice.exportTo(export);
        try (Stream<Path> all = Files.walk(export)) {
            assertThat(all.toList())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void isOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService clinic = Executors.newSingleThreadExecutor();
        Future<?> writing = clinic.submit(() -> {
            for (long seed = 100; !enough.get(); seed++) {
                practice.keepLetter(seed, "while you copy");
                practice.writeEvent();
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                Path each = parent.resolve("export " + i);
                assertThat(practice.exportTo(each)).satisfies(LeavingTest::good);
                assertThat(importInto(parent.resolve("again " + i), each)).satisfies(LeavingTest::good);
            }
        } finally {
            enough.set(true);
            writing.get();
            clinic.shutdown();
        }
    }

    @Test
    void aSheetForPeopleHoldsNoFormulaAndTheTablesHoldWhatWasTyped() throws IOException {
        practice.execute("update client set notes = ?, given_name = '@Ada'", MadeUpPractice.FORMULA);
        practice.exportTo(export);
        assertThat(export.resolve("views/clients.csv"))
                .content()
                .contains("'=HYPERLINK", "'@Ada")
                .doesNotContain(",@Ada", ",\"=HYPERLINK");
        assertThat(export.resolve("tables/client.jsonl"))
                .content()
                .contains("\"notes\":\"=HYPERLINK", "\"given_name\":\"@Ada\"");
    }

    @Test
    void standsInTheAuditOfThePracticeThatWasLeft() {
        practice.exportTo(export);
        try (SqliteFile database = SqliteFile.in(practice.data.folder())) {
            assertThat(database.dsl()
                            .fetch("select action || ' ' || subject from audit_event order by sequence desc limit 1")
                            .getValues(0, String.class))
                    .containsExactly("export practice");
        }
        assertThat(run("verify", "--data", practice.data.folder().toString())).satisfies(LeavingTest::good);
    }

    @Test
    void nothingIsOverwrittenAndNothingInTheClearGoesIntoThePractice() throws IOException {
        Files.createDirectories(export);
        Files.writeString(export.resolve("mine.txt"), "mine");
        assertThat(practice.exportTo(export)).satisfies(answer -> refused(answer, "not empty"));
        assertThat(content(export)).isEqualTo(Map.of("mine.txt", "mine"));
        assertThat(practice.exportTo(practice.data.folder().resolve("export")))
                .satisfies(answer -> refused(answer, "inside the practice"));
        Path around = Files.createSymbolicLink(parent.resolve("around"), practice.data.folder());
        assertThat(practice.exportTo(around.resolve("export")))
                .satisfies(answer -> refused(answer, "inside the practice"));
        assertThat(practice.data.folder().resolve("export")).doesNotExist();
    }

    @Test
    void aFolderWithoutAPracticeAndAMissingKeyAreRefusedAndNothingIsLeft() throws IOException {
        Path empty = Files.createDirectories(parent.resolve("empty"));
        Files.copy(practice.data.keyFile(), parent.resolve("empty.key"));
        assertThat(run("export", "--data", empty.toString(), "--to", export.toString()))
                .satisfies(answer -> refused(answer, "holds no fibril.db"));
        assertThat(run("export", "--data", parent.resolve("none").toString(), "--to", export.toString()))
                .satisfies(answer -> refused(answer, "there is no folder"));
        Files.move(practice.data.keyFile(), parent.resolve("elsewhere"));
        assertThat(practice.exportTo(export)).satisfies(answer -> refused(answer, "the key file"));
        assertThat(namesIn(parent)).containsExactlyInAnyOrder("practice", "empty", "empty.key", "elsewhere");
    }

    @Test
    void recordsOfAnotherShapeAreRefusedWithWords() {
        String newest = "installed_rank = (select max(installed_rank) from flyway_schema_history)";
        practice.execute("update flyway_schema_history set success = false where " + newest);
        assertThat(practice.exportTo(export)).satisfies(answer -> refused(answer, "an older Fibril"));
        practice.execute("update flyway_schema_history set success = true, version = '999' where " + newest);
        assertThat(practice.exportTo(export)).satisfies(answer -> refused(answer, "a newer Fibril"));
    }

    @Test
    void aDamagedPictureIsNamedAndKeepsNobodyFromLeaving() throws IOException {
        String gone = practice.keepLetter(9, "gone");
        Files.delete(practice.data.vault().resolve(gone.substring(0, 2)).resolve(gone));
        Answer answer = practice.exportTo(export);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("vault: " + gone, "finding_paper.vault_name", "Exported to");
        Answer in = importInto(parent.resolve("again"), export);
        assertThat(in).satisfies(LeavingTest::good);
        assertThat(in.out()).contains("1 files were missing when it was exported");
        run(
                "export",
                "--data",
                parent.resolve("again").toString(),
                "--to",
                parent.resolve("second").toString());
        assertThat(content(parent.resolve("second"))).isEqualTo(content(export));
    }

    @Test
    void aBrokenAuditLeavesAsItIsAndIsTold() throws IOException {
        practice.execute("drop trigger audit_event_no_change");
        practice.execute("update audit_event set action = 'read' where sequence = 3");
        Answer answer = practice.exportTo(export);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("audit: the chain does not hold");
        Answer in = importInto(parent.resolve("again"), export);
        assertThat(in.out()).contains("Its audit did not hold");
        assertThat(run("verify", "--data", parent.resolve("again").toString()).err())
                .contains("audit: event 3 was changed");
    }

    @Test
    void whatAnExportThatEndedSuddenlyLeftIsRemovedByTheNext() throws IOException {
        Path left = Files.createDirectories(parent.resolve("export-exporting-1234567890123"));
        Files.writeString(left.resolve("client.jsonl"), "names in the clear");
        assertThat(practice.exportTo(export)).satisfies(LeavingTest::good);
        assertThat(left).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
                .isEqualTo("rwx------");
    }

    @Test
    void aDiskWithoutRoomIsNamedBeforeAnythingIsWritten() throws IOException {
        Room room = Room.at(export);
        assertThatThrownBy(() -> room.refuseWithout(1L << 55))
                .hasMessageContaining("there is no room in")
                .hasMessageContaining("MB are needed");
        room.refuseWithout(1000);
    }

    static void good(Answer answer) {
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    static void refused(Answer answer, String why) {
        assertThat(answer.err()).contains(why);
        assertThat(answer.exit()).isEqualTo(2);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
