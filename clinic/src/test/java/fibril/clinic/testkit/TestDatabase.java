package fibril.clinic.testkit;

import fibril.clinic.database.Database;
import fibril.clinic.database.Journal;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.store.SqlChanges;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database of either kind, wired as in the running application. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private final DSLContext dsl;
    private final TransactionTemplate transactions;

    private TestDatabase(Database database) {
        this.database = database.migrated();
        this.dsl = database.dsl();
        this.transactions = new TransactionTemplate(database.transactions());
    }

    public static TestDatabase sqlite() {
        return sqlite(emptyFolder());
    }

    /** The same folder may be opened again. */
    public static TestDatabase sqlite(Path folder) {
        return new TestDatabase(Database.inFolder(folder));
    }

    /** One server for the whole test run, one database for each caller. */
    public static TestDatabase postgres() {
        return new TestDatabase(Database.atUrl(postgresUrl()));
    }

    public static String postgresUrl() {
        String name = "t" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException broken) {
            throw new IllegalStateException("no database on the test server", broken);
        }
    }

    public static Path emptyFolder() {
        try {
            return Files.createTempDirectory("fibril-test");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public DSLContext dsl() {
        return dsl;
    }

    /** What was written. */
    public Journal journal() {
        return database.journal();
    }

    /** Where answers are kept, as in the running application. */
    public Kept.House keeping(Clock clock, Supplier<?> circumstances) {
        return new Kept.House(
                new SqlChanges(journal(), dsl, Duration.ZERO),
                TransactionSynchronizationManager::isActualTransactionActive,
                clock,
                circumstances);
    }

    public PlatformTransactionManager transactions() {
        return database.transactions();
    }

    public void inTransaction(Runnable writes) {
        transactions.executeWithoutResult(status -> writes.run());
    }

    public <T> T answerInTransaction(Supplier<T> writes) {
        T answer = transactions.execute(status -> writes.get());
        if (answer == null) throw new IllegalStateException("the transaction gave no answer");
        return answer;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Started when first asked for, so that SQLite tests do not wait for it; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException("PostgreSQL for tests did not start", broken);
            }
        }
    }
}
