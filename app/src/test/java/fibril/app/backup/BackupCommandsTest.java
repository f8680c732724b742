package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.SignedCheckpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands say, and what they take. */
class BackupCommandsTest {

    @TempDir
    private Path parent = Path.of(".");

    private SmallPractice practice;

    @BeforeEach
    void aPracticeAtWork() throws IOException {
        practice = new SmallPractice(parent);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void restoringTellsWithWhichKeyToStart() throws IOException {
        assertThat(new CommandLine(new BackupCommand())
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute(
                                "--data",
                                practice.data.folder().toString(),
                                "--to",
                                archive().toString()))
                .isZero();
        String key = practice.data.keyFile().toString();
        assertThat(restored("again", "--key-file", key)).endsWith("again --key-file " + key + "\n");
        Files.copy(practice.data.keyFile(), parent.resolve("beside.key"));
        assertThat(restored("beside")).endsWith("beside\n").doesNotContain("--key-file");
    }

    private String restored(String folder, String... more) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new RestoreCommand())
                .setOut(new PrintWriter(said))
                .execute(Stream.concat(
                                Stream.of(
                                        "--from",
                                        archive().toString(),
                                        "--data",
                                        parent.resolve(folder).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
        assertThat(exit).isZero();
        return said.toString();
    }

    @Test
    void theCommandTakesOnlyCheckpointsThatWereSignedHere() throws IOException {
        practice.writeEvents(2);
        SignedCheckpoint own =
                CheckpointKey.at(CheckpointKey.beside(practice.data.keyFile())).sign(practice.checkpoint(2));
        SignedCheckpoint foreign =
                CheckpointKey.at(parent.resolve("other.checkpoint-key")).sign(practice.checkpoint(2));
        assertThat(verify(own.text())).isZero();
        assertThat(verify(foreign.text())).isEqualTo(1);
        assertThat(verify(own.text().replace("events: 2", "events: 1"))).isEqualTo(1);
        assertThat(verify("nothing")).isEqualTo(2);
    }

    private int verify(String checkpoint) throws IOException {
        Path file = Files.writeString(parent.resolve("checkpoint.txt"), checkpoint);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute("--data", practice.data.folder().toString(), "--checkpoint", file.toString());
    }

    private Path archive() {
        return parent.resolve("practice.fibril");
    }
}
