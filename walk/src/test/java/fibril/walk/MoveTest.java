package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.MoveCommand;
import fibril.app.backup.VerifyCommand;
import fibril.clinic.database.Database;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** The commands that touch a PostgreSQL, on a real one. */
class MoveTest {

    private final Path folder = TestDatabase.emptyFolder().resolve("practice");
    private final String url = TestDatabase.postgresUrl();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aPractice() {
        try (Database database = Database.inFolder(folder).migrated()) {
            events(database, 3);
        }
    }

    @Test
    void movesOnceAndTheFolderIsNoLongerOpenedWithoutTheServer() {
        assertThat(move(folder, url)).isZero();
        assertThat(out.toString()).contains("each compared", "fibril-moved.db");
        assertThat(err.toString()).contains("3  audit_event");
        assertThat(folder.resolve("fibril-moved.db")).exists();
        assertThat(folder.resolve("fibril.db")).doesNotExist();
        assertThat(move(folder, url)).isEqualTo(2);
        assertThat(err.toString()).contains("there are no records in it to move");
    }

    @Test
    void refusesWhatIsNoPostgresAndWhatIsNotThere() {
        assertThat(move(folder, "jdbc:sqlite:x")).isEqualTo(2);
        assertThat(err.toString()).contains("--database-url", "jdbc:sqlite:x", "jdbc:postgresql:");
        assertThat(move(folder, "jdbc:postgresql://localhost:1/none")).isEqualTo(2);
        assertThat(folder.resolve("fibril.db")).exists();
    }

    @Test
    void verifyWalksTheAuditOnPostgresAndNamesWhatWasChanged() {
        move(folder, url);
        assertThat(run(new VerifyCommand(), "--database-url", url)).isZero();
        assertThat(out.toString()).contains("3 events in the audit");
        try (Database database = Database.atUrl(url)) {
            database.dsl().execute("alter table audit_event disable trigger user");
            database.dsl().execute("update audit_event set action = 'read' where sequence = 2");
        }
        assertThat(run(new VerifyCommand(), "--database-url", url)).isEqualTo(1);
        assertThat(err.toString()).contains("audit: event 2 was changed");
    }

    private int move(Path data, String target) {
        return run(new MoveCommand(), "--data", data.toString(), "--database-url", target);
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static void events(Database database, int many) {
        Audit audit = new SqlAudit(database.dsl(), () -> "");
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            for (int i = 0; i < many; i++) audit.record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", "");
        });
    }
}
