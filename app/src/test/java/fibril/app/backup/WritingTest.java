package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.app.Fibril;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who writes into a folder from beside, and what must find nobody writing. */
class WritingTest {

    private static final String ELSEWHERE = "jdbc:postgresql://localhost:1/none";

    @TempDir
    private Path parent = Path.of(".");

    private SmallPractice practice;
    private StringWriter err = new StringWriter();

    @BeforeEach
    void aPractice() throws IOException {
        practice = new SmallPractice(parent);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void theKeyIsNotChangedUnderTheHandsOfWhoeverTakesAFileIn() throws IOException {
        try (Writing arrive = Writing.amongOthers(practice.data)) {
            assertThat(arrive.during(() -> run("rotate-key"))).isEqualTo(2);
        }
        assertThat(err.toString()).contains("another program is writing into " + practice.data.folder());
        assertThat(KeyFile.read(practice.data.keyFile()).current()).isEqualTo(practice.key.current());
        assertThat(run("rotate-key")).as("%s", err).isZero();
    }

    @Test
    void theRecordsAreNotMovedUnderTheHandsOfWhoeverWritesThem() throws IOException {
        try (Writing arrive = Writing.amongOthers(practice.data)) {
            assertThat(arrive.during(() -> run("move", "--database-url", ELSEWHERE)))
                    .isEqualTo(2);
        }
        assertThat(err.toString().lines()).singleElement().asString().startsWith("nothing was moved: another program");
        assertThat(practice.data.folder().resolve(SqliteFile.NAME)).exists();
    }

    @Test
    void nobodyBeginsToWriteMeanwhile() throws IOException {
        Path file = Files.writeString(parent.resolve("people.csv"), "Name,DOB\nAda Ash,1990-01-02\n");
        List<String[]> writers = List.of(
                new String[] {"arrive", "--from", "Other", "--clients", file.toString(), "--take"},
                new String[] {"owner-access"});
        for (String[] writer : writers) {
            err = new StringWriter();
            try (Writing start = Writing.alone(practice.data)) {
                assertThat(start.during(() -> run(writer))).as(writer[0]).isEqualTo(2);
            }
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("is being opened, moved or sealed under another key; nothing was written");
        }
        assertThat(run("arrive", "--from", "Other", "--clients", file.toString(), "--take"))
                .as("%s", err)
                .isZero();
    }

    @Test
    void isGivenBackAndGoesToOneThatHasItAloneOnlyThen() throws IOException {
        Writing one = Writing.amongOthers(practice.data);
        assertThatThrownBy(() -> Writing.alone(practice.data)).isInstanceOf(Refusal.class);
        one.close();
        Writing.alone(practice.data).close();
        Writing.amongOthers(practice.data).close();
    }

    /** The command, and what stands behind the folder. */
    private int run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(1, List.of("--data", practice.data.folder().toString()));
        return Fibril.commands()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
