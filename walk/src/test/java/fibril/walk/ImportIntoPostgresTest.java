package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.app.backup.Hashes;
import fibril.app.demo.BusyPractice;
import fibril.clinic.database.Database;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An export comes in on a PostgreSQL, or nothing of it does. */
class ImportIntoPostgresTest {

    /** Fires when everything else of the transaction is done. */
    private static final String AT_THE_COMMIT = """
            create function at_the_commit() returns trigger language plpgsql as 'begin %s; return null; end';
            create constraint trigger at_the_commit after insert on client deferrable initially deferred
                for each row execute function at_the_commit()""";

    private final Path parent = TestDatabase.emptyFolder();
    private final Path export = parent.resolve("export");
    private final Path again = parent.resolve("again");
    private final String url = TestDatabase.postgresUrl();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void anExport() {
        Path data = parent.resolve("practice");
        try (Database database = Database.inFolder(data).migrated()) {
            new BusyPractice(database, data, ZoneOffset.UTC).furnish(4, 11, LocalDate.of(2026, 3, 1));
        }
        assertThat(run("export", "--data", data.toString(), "--to", export.toString()))
                .isZero();
    }

    @Test
    void isRepeatedAfterAFaultInTheRecords() throws IOException {
        change("tables/client.jsonl", "{\"id\":", "[\"id\":");
        assertThat(importIt()).isEqualTo(1);
        assertThat(err.toString()).contains("tables/client.jsonl, line 1 cannot be read");
        nothingIsLeft();
        change("tables/client.jsonl", "[\"id\":", "{\"id\":");
        assertThat(importIt()).as("%s", err).isZero();
    }

    @Test
    void isNothingWhereTheCommitFailsAndIsRepeated() throws SQLException, IOException {
        Database.atUrl(url).migrated().close();
        execute(AT_THE_COMMIT.formatted("raise exception ''the disk is full''"));
        assertThat(importIt()).isEqualTo(1);
        assertThat(err.toString()).contains("were not kept", "the disk is full");
        nothingIsLeft();
        execute("drop trigger at_the_commit on client");
        assertThat(importIt()).as("%s", err).isZero();
        assertThat(again.resolve("vault")).isDirectory();
    }

    @Test
    void keepsItsFilesAndTheirKeyWhereTheFolderCannotBeNamedAfterTheCommit() throws Exception {
        Database.atUrl(url).migrated().close();
        execute(AT_THE_COMMIT.formatted("perform pg_advisory_xact_lock(7)"));
        try (Connection holding = DriverManager.getConnection(url);
                Statement sql = holding.createStatement()) {
            sql.execute("select pg_advisory_lock(7)");
            CompletableFuture<Integer> importing = CompletableFuture.supplyAsync(this::importIt);
            String waits = "select 1 from pg_locks where locktype = 'advisory' and not granted";
            while (!sql.executeQuery(waits).next()) Thread.onSpinWait();
            Files.createDirectories(again);
            Files.writeString(again.resolve("mine.txt"), "mine");
            sql.execute("select pg_advisory_unlock(7)");
            assertThat(importing.join()).isEqualTo(2);
        }
        Path scratch = inside().filter(path -> path.toString().contains("again-importing-"))
                .findFirst()
                .orElseThrow();
        Path fresh = inside(scratch).filter(Files::isDirectory).findFirst().orElseThrow();
        assertThat(err.toString()).contains("the records are in the database", "Rename " + fresh);
        assertThat(parent.resolve("again.key")).exists();
        Files.delete(again.resolve("mine.txt"));
        Files.delete(again);
        Files.move(fresh, again);
        assertThat(run(
                        "export",
                        "--data",
                        again.toString(),
                        "--to",
                        parent.resolve("second").toString(),
                        "--database-url",
                        url))
                .as("%s", err)
                .isZero();
    }

    /** As somebody would who knows how the hashes are made. */
    private void change(String name, String what, String with) throws IOException {
        String before = sha256(export.resolve(name));
        replaceFirst(export.resolve(name), what, with);
        Path manifest = export.resolve("manifest.json");
        String manifestBefore = sha256(manifest);
        replaceFirst(manifest, before, sha256(export.resolve(name)));
        replaceFirst(export.resolve("SHA256SUMS"), manifestBefore, sha256(manifest));
    }

    private static void replaceFirst(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(with)));
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(Hashes.sha256().digest(Files.readAllBytes(file)));
    }

    private void nothingIsLeft() throws IOException {
        assertThat(inside().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder("practice", "practice.key", "export");
    }

    private Stream<Path> inside() throws IOException {
        return inside(parent);
    }

    private static Stream<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(files.toList()).stream();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int importIt() {
        return run("import", "--from", export.toString(), "--data", again.toString(), "--database-url", url);
    }

    private int run(String... arguments) {
        CommandLine commands = Fibril.commands();
        return commands.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
