package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailedStartTest {

    @TempDir
    private Path parent = Path.of(".");

    /** An upgrade that was made is forgotten, so that it is tried again and finds its own work in the way. */
    @Test
    void tellsAFailedUpgradeInWordsAndWithoutATrace() {
        Path folder = parent.resolve("practice");
        Database.inFolder(folder).migrated().close();
        try (CloseableDSLContext sql = DSL.using("jdbc:sqlite:" + folder.resolve(SqliteFile.NAME))) {
            sql.execute("delete from flyway_schema_history where version >= '121'");
        }
        StringWriter errors = new StringWriter();
        String console = whileListening(() -> assertThat(new CommandLine(new Serve())
                        .setErr(new PrintWriter(errors))
                        .execute("--data", folder.toString(), "--port", "0"))
                .isEqualTo(Serve.REFUSED));
        assertThat(console)
                .contains("could not be brought up to date and are as they were")
                .contains("second_factor")
                .contains("fibril-before-upgrade-from-120.db")
                .contains("Start the Fibril you had before");
        assertThat(console + errors).doesNotContain("\tat ");
    }

    @Test
    void tellsAFaultNobodyThoughtOfInOneLine() {
        StringWriter errors = new StringWriter();
        CommandLine command = Fibril.commands().setErr(new PrintWriter(errors));
        int exit = new Trouble()
                .handleExecutionException(
                        new IllegalStateException("odd\nand more"), command, command.parseArgs("demo"));
        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString())
                .contains("IllegalStateException: odd (at fibril.app.FailedStartTest.")
                .doesNotContain("and more");
    }

    private static String whileListening(Runnable noise) {
        PrintStream before = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            noise.run();
        } finally {
            System.setOut(before);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
