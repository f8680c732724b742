package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What lies in the clear while an archive is laid out or looked into. */
class ScratchTest {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path parent = Path.of(".");

    private SmallPractice practice;
    private Path archive;

    @BeforeEach
    void anArchive() throws IOException {
        practice = new SmallPractice(parent);
        archive = parent.resolve("practice.fibril");
        new Backup(practice.data, seal(), SILENT).to(archive, Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void whatARestoreThatEndedSuddenlyLeftIsToldAndRemovedByTheNext() throws IOException {
        Path left = Files.createDirectories(parent.resolve("again-restoring-1234567890123/vault/ab"));
        Files.writeString(left.resolve("abcd"), "a face");
        Path notOurs = Files.createDirectories(parent.resolve("again-restoring-2026"));
        assertThat(restoredTelling("again")).contains("removed " + parent.resolve("again-restoring-1234567890123"));
        assertThat(parent).isDirectoryNotContaining("glob:**again-restoring-1234567890123");
        assertThat(notOurs).isDirectory();
    }

    @Test
    void aRestoreDoesNotTakeAnothersWorkAway() throws IOException {
        Path again = parent.resolve("again");
        try (Scratch other = Scratch.beside(again, "restoring", SILENT)) {
            Files.writeString(other.folder().resolve("fibril.db"), "half");
            assertThatThrownBy(() -> new Restore(archive, seal(), SILENT).into(new DataFolder(again)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another run is at work");
            assertThat(other.folder().resolve("fibril.db")).hasContent("half");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.folder())))
                    .isEqualTo("rwx------");
        }
        new Restore(archive, seal(), SILENT).into(new DataFolder(again));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                .isEqualTo("rwx------");
    }

    @Test
    void verifyingAnArchiveLaysItsDatabaseWhereItIsToldAndLeavesNothing() throws IOException {
        Path scratch = Files.createDirectories(parent.resolve("scratch"));
        Path left = Files.createDirectories(scratch.resolve("practice.fibril-verifying-1234567890123"));
        Files.writeString(left.resolve("fibril.db"), "a name in the clear");
        Path beside = Files.createDirectories(parent.resolve("practice.fibril-verifying-9234567890123"));
        Files.writeString(beside.resolve("fibril.db"), "a name in the clear");
        String before = System.getProperty("java.io.tmpdir", "/tmp");
        System.setProperty("java.io.tmpdir", parent.resolve("nowhere").toString());
        try {
            assertThat(verifyArchive("--scratch", scratch.toString())).isZero();
            assertThat(scratch).isEmptyDirectory();
            assertThat(verifyArchive()).isZero();
            assertThat(beside).doesNotExist();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        assertThat(verifyArchive("--scratch", parent.resolve("nowhere").toString()))
                .isEqualTo(2);
    }

    private int verifyArchive(String... more) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(Stream.concat(
                                Stream.of(
                                        "--archive",
                                        archive.toString(),
                                        "--key-file",
                                        practice.data.keyFile().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private String restoredTelling(String folder) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new Restore(archive, seal(), new PrintStream(told, true, StandardCharsets.UTF_8))
                .into(new DataFolder(parent.resolve(folder)));
        return told.toString(StandardCharsets.UTF_8);
    }

    private Seal seal() {
        return new Seal(practice.key);
    }
}
