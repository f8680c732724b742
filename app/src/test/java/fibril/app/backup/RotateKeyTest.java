package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Keys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, on a practice that is closed. */
class RotateKeyTest {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    private Path parent = Path.of(".");

    private SmallPractice practice;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void aPractice() throws IOException {
        practice = new SmallPractice(parent);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void leavesASoundPracticeUnderAnotherKeyAndSaysSoInTheAudit() throws IOException {
        assertThat(rotate()).as("%s", said).isZero();
        Keys now = KeyFile.read(practice.data.keyFile());
        assertThat(now.all()).hasSize(1).doesNotContain(practice.key.current());
        assertThat(Soundness.of(practice.data, now, List.of(), SILENT).faults()).isEmpty();
        assertThat(practice.dsl().fetchValues("select action from audit_event").toString())
                .contains("change key");
        assertThat(said.toString()).contains("Sealed 2 files", "open with that old key only");
    }

    @Test
    void archivesOfBeforeOpenWithTheOldKeyAndNotWithTheNew() throws IOException {
        Path archive = parent.resolve("before.fibril");
        new Backup(practice.data, new Seal(practice.key), SILENT).to(archive, NOW);
        assertThat(rotate()).isZero();
        assertThat(verify(archive, practice.data.keyFile())).isEqualTo(1);
        Path old =
                practice.data.keyFile().resolveSibling("practice.key.retired-" + Keys.nameOf(practice.key.current()));
        assertThat(verify(archive, old)).isZero();
        Path again = parent.resolve("again");
        new Restore(archive, new Seal(KeyFile.read(old)), SILENT).into(new DataFolder(again));
        assertThat(Soundness.of(new DataFolder(again), KeyFile.read(old), List.of(), SILENT)
                        .faults())
                .isEmpty();
    }

    @Test
    void whileItIsUnfinishedOldArchivesOpenAndNoNewOneIsMade() throws IOException {
        Path archive = parent.resolve("before.fibril");
        new Backup(practice.data, new Seal(practice.key), SILENT).to(archive, NOW);
        flip(practice.picture);
        assertThat(rotate()).isEqualTo(1);
        assertThat(said.toString()).contains(practice.picture + " is damaged", "--leave-damaged");
        assertThat(verify(archive, practice.data.keyFile())).isZero();
        assertThat(run("backup", "--to", parent.resolve("after.fibril").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("finish it with fibril rotate-key");
        assertThat(rotate("--leave-damaged")).isZero();
        assertThat(KeyFile.read(practice.data.keyFile()).areChanging()).isFalse();
    }

    @Test
    void refusesWhereThereIsNoPracticeOrNoKey() throws IOException {
        Files.move(practice.data.keyFile(), parent.resolve("hidden"));
        assertThat(rotate()).isEqualTo(2);
        assertThat(said.toString()).contains("practice.key cannot be read");
        assertThat(practice.data.keyFile()).doesNotExist();
        assertThat(command()
                        .execute(
                                "rotate-key",
                                "--data",
                                parent.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("there is no practice in");
    }

    /** The process itself, ended from outside while it seals; each begins where the last one was ended. */
    @Test
    void killedAgainAndAgainItLosesNothingAndEnds() throws Exception {
        for (long seed = 10; seed < 150; seed++) practice.keepPicture(seed);
        int ended = 0;
        for (int file = 20; file < 140; file += 50) {
            Process process = process();
            while (process.isAlive() && sealedAnew() < file) Thread.onSpinWait();
            process.destroyForcibly().waitFor();
            if (KeyFile.read(practice.data.keyFile()).areChanging()) ended++;
            Keys now = KeyFile.read(practice.data.keyFile());
            assertThat(Soundness.of(practice.data, now, List.of(), SILENT).faults())
                    .isEmpty();
        }
        assertThat(ended).isPositive();
        Process last = process();
        assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
        Keys now = KeyFile.read(practice.data.keyFile());
        assertThat(now.areChanging()).isFalse();
        assertThat(Soundness.of(practice.data, now, List.of(), SILENT).faults()).isEmpty();
    }

    /** How many files the first key opens already. */
    private long sealedAnew() throws IOException {
        Keys keys;
        try {
            keys = KeyFile.read(practice.data.keyFile());
        } catch (IllegalArgumentException replaced) {
            return 0;
        }
        if (!keys.areChanging()) return 0;
        FileVault fresh = new FileVault(practice.data.vault(), Keys.of(keys.current()));
        try (Stream<Path> files = DataFolder.under(practice.data.vault())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == 64 && opens(fresh, name))
                    .count();
        }
    }

    private static boolean opens(FileVault vault, String name) {
        try {
            return vault.get(name).isPresent();
        } catch (RuntimeException oldKey) {
            return false;
        }
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fibril.app.Fibril",
                        "rotate-key",
                        "--data",
                        practice.data.folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void flip(String name) throws IOException {
        Path file = practice.data.vault().resolve(name.substring(0, 2)).resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private int rotate(String... more) {
        return run("rotate-key", more);
    }

    private int verify(Path archive, Path key) {
        return command().execute("verify", "--archive", archive.toString(), "--key-file", key.toString());
    }

    private int run(String name, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(name, "--data", practice.data.folder().toString()), Stream.of(more))
                .toList();
        return command().execute(arguments.toArray(String[]::new));
    }

    private CommandLine command() {
        return Fibril.commands().setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
    }
}
