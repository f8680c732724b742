package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.app.demo.BusyPractice;
import fibril.clinic.database.Database;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A practice that leaves its folder comes in on a real PostgreSQL, and leaves it again with the same bytes. */
class LeaveTest {

    private final Path parent = TestDatabase.emptyFolder();
    private final StringWriter err = new StringWriter();

    @Test
    void outOfAFolderIntoPostgresAndOutAgain() throws IOException {
        Path data = parent.resolve("practice");
        try (Database database = Database.inFolder(data).migrated()) {
            new BusyPractice(database, data, ZoneOffset.UTC).furnish(4, 11, LocalDate.of(2026, 3, 1));
        }
        Path first = parent.resolve("first");
        Path second = parent.resolve("second");
        Path again = parent.resolve("again");
        String url = TestDatabase.postgresUrl();
        assertThat(run("export", "--data", data.toString(), "--to", first.toString()))
                .isZero();
        assertThat(run("import", "--from", first.toString(), "--data", again.toString(), "--database-url", url))
                .as("%s", err)
                .isZero();
        assertThat(again.resolve("fibril.db")).doesNotExist();
        assertThat(run("export", "--data", again.toString(), "--to", second.toString(), "--database-url", url))
                .as("%s", err)
                .isZero();
        assertThat(content(second)).isEqualTo(content(first)).hasSizeGreaterThan(50);
        assertThat(run("verify", "--database-url", url)).isZero();
        assertThat(run("owner-access", "--data", again.toString(), "--database-url", url))
                .isZero();

        Path other = parent.resolve("other");
        assertThat(run("import", "--from", first.toString(), "--data", other.toString(), "--database-url", url))
                .isEqualTo(2);
        assertThat(err.toString()).contains("holds a practice already");
        assertThat(other).doesNotExist();
        assertThat(parent.resolve("other.key")).doesNotExist();
    }

    private int run(String... arguments) {
        CommandLine commands = Fibril.commands();
        return commands.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
