package fibril.clinic.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * One practice's database. SQLite has exactly one writing connection, because its own waiting for a lock is unfair and
 * slow, and readers that cannot write: what is not in a transaction cannot change anything.
 */
public final class Database implements AutoCloseable {

    /** A server that is being started again is waited for; somebody before a screen is not kept longer than this. */
    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final SQLDialect dialect;
    private final Optional<BeforeUpgrade> before;
    private final Journal journal = new Journal();

    private Database(
            HikariDataSource writer, HikariDataSource reader, SQLDialect dialect, Optional<BeforeUpgrade> before) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.before = before;
    }

    /** A whole practice, wherever its records are kept: in its folder where no address is given. */
    public static Database of(Path folder, String databaseUrl) {
        if (databaseUrl.isEmpty()) return inFolder(folder);
        keepNativeLibraryIn(folder);
        return atUrl(databaseUrl, Optional.of(new BeforeUpgrade(folder, databaseUrl)));
    }

    /** A practice on PostgreSQL needs it as well: its copies are files of SQLite. */
    private static void keepNativeLibraryIn(Path folder) {
        try {
            Files.createDirectories(folder.resolve("native"));
        } catch (IOException broken) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be made", broken);
        }
        // otherwise every killed process leaves a copy of the native library in the machine's temporary folder
        System.setProperty("org.sqlite.tmpdir", folder.resolve("native").toString());
    }

    /** A whole practice in one folder. */
    public static Database inFolder(Path folder) {
        keepNativeLibraryIn(folder);
        String url = "jdbc:sqlite:" + folder.resolve("fibril.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true";
        HikariConfig writing = pool("writer", url + "&transaction_mode=IMMEDIATE", 1);
        // what is erased is overwritten; otherwise it would lie in the file until something else needs the room
        writing.setConnectionInitSql("pragma secure_delete = on");
        HikariDataSource writer = new HikariDataSource(writing);
        HikariConfig readers = pool("reader", url, 4);
        readers.setConnectionInitSql("pragma query_only = true");
        return new Database(
                writer, new HikariDataSource(readers), SQLDialect.SQLITE, Optional.of(new BeforeUpgrade(folder, "")));
    }

    /** For records that come from elsewhere or are only read; nothing is copied before they are brought up to date. */
    public static Database atUrl(String url) {
        return atUrl(url, Optional.empty());
    }

    private static Database atUrl(String url, Optional<BeforeUpgrade> before) {
        HikariConfig all = pool("postgres", url, 10);
        all.setConnectionTimeout(SERVER_PATIENCE.toMillis());
        HikariDataSource pool = new HikariDataSource(all);
        return new Database(pool, pool, SQLDialect.POSTGRES, before);
    }

    private static HikariConfig pool(String name, String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /**
     * Brings old records up to date; refuses to touch newer ones. A practice's are copied first, to be found in its folder
     * under the version they had; where that fails, they stay as they are.
     */
    public Database migrated() {
        Flyway schema = Schema.of(Flyway.configure().dataSource(writer));
        Schema.unknownTo(schema).ifPresent(version -> {
            close();
            throw new NewerRecords(version);
        });
        String copied = "";
        try {
            Optional<String> old = Schema.versionBefore(schema);
            if (old.isPresent() && before.isPresent()) copied = before.get().copied(old.get());
            schema.migrate();
        } catch (UpgradeFailed uncopied) {
            close();
            throw uncopied;
        } catch (FlywayException failed) {
            close();
            throw new UpgradeFailed(copied, failed);
        }
        countForThePlanner();
        return this;
    }

    /**
     * SQLite guesses how many rows an index leaves until it has looked; PostgreSQL looks by itself. It counts and keeps no
     * samples: those are names in plain, which an erasure would leave standing and each backup take along.
     */
    private void countForThePlanner() {
        if (dialect != SQLDialect.SQLITE) return;
        try (Connection connection = writer.getConnection();
                Statement sql = connection.createStatement()) {
            forgetSamples(sql);
            // with a limit none are taken
            sql.execute("pragma analysis_limit = 1000");
            sql.execute("pragma optimize = 0x10002");
        } catch (SQLException busy) {
            // a slower plan is still a plan
            return;
        }
    }

    private static void forgetSamples(Statement sql) throws SQLException {
        try (ResultSet kept = sql.executeQuery("select 1 from sqlite_schema where name = 'sqlite_stat4'")) {
            if (!kept.next()) return;
        }
        if (sql.executeUpdate("delete from sqlite_stat4") > 0) sql.execute("analyze sqlite_schema");
    }

    /** Gives an empty database the shape that records of this version have; for those that come from elsewhere. */
    public Database shapedAs(String version) {
        Schema.of(Flyway.configure().dataSource(writer), MigrationVersion.fromVersion(version))
                .migrate();
        return this;
    }

    /** True for a database that was never opened as a practice. */
    public boolean hasNoShape() {
        return Schema.of(Flyway.configure().dataSource(writer)).info().current() == null;
    }

    /**
     * True for a PostgreSQL that nobody has worked in: without a shape, or as a new practice begins, with no row but the
     * count of events, which is nought.
     */
    public boolean holdsNothing() {
        DSLContext db = dsl();
        return db
                .fetch("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                .getValues(0, String.class)
                .stream()
                .allMatch(table -> !db.fetchExists(DSL.selectOne()
                        .from(DSL.table(DSL.name(table)))
                        .where(
                                table.equals("audit_head")
                                        ? DSL.field(DSL.name("sequence"), Long.class)
                                                .ne(0L)
                                        : DSL.noCondition())));
    }

    /** True where its shape, empty or not, is that of records of a later version than this. */
    public boolean isShapedBeyond(String version) {
        MigrationInfo stands =
                Schema.of(Flyway.configure().dataSource(writer)).info().current();
        return stands != null && stands.getVersion().compareTo(MigrationVersion.fromVersion(version)) > 0;
    }

    /** Whether this program knows how records of this version are shaped. */
    public static boolean knows(String version) {
        return Schema.versions().contains(version);
    }

    /** The version of records that this program keeps. */
    public static String newestShape() {
        return Schema.versions().getLast();
    }

    /** Throws where the records there have been through a change that this program has never heard of. */
    public static void refuseNewer(String url) {
        Schema.unknownTo(Schema.of(Flyway.configure().dataSource(url, null, null)))
                .ifPresent(version -> {
                    throw new NewerRecords(version);
                });
    }

    /** The records were written by a newer program. */
    public static final class NewerRecords extends RuntimeException {
        private static final long serialVersionUID = 1;

        NewerRecords(String version) {
            super("these records were kept by a newer Fibril (their version is " + version
                    + "); start that one, or a later one. Nothing was changed.");
        }
    }

    /** Old records could not be brought up to date. */
    public static final class UpgradeFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        UpgradeFailed(String copy, Throwable why) {
            super(
                    "these records could not be brought up to date and are as they were"
                            + (copy.isEmpty() ? "" : "; a copy lies in " + copy),
                    why);
        }

        UpgradeFailed(Throwable why, String uncopied) {
            super("these records were not brought up to date, and are as they were: " + uncopied, why);
        }
    }

    public DSLContext dsl() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(dialect);
        configuration.set(new TransactionConnections(writer, reader));
        configuration.set(spelling());
        configuration.setExecuteListener(new WritingEar(), new ReadingEar());
        return DSL.using(configuration);
    }

    /** Every name in the vault that a row speaks of. */
    public Set<String> vaultNames() {
        return VaultColumn.spokenOf(dsl());
    }

    /** Names whose rows are gone and whose files may still be there. */
    public Set<String> vaultNamesToForget() {
        Set<String> names = new HashSet<>(
                dsl().fetch("select file_name from vault_to_forget").getValues(0, String.class));
        names.removeAll(vaultNames());
        return names;
    }

    /** Reads PostgreSQL as it stood when this was asked, whatever is written meanwhile; it ends with the database. */
    public DSLContext oneMoment() {
        try {
            Connection connection = reader.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return DSL.using(connection, dialect, spelling());
        } catch (SQLException broken) {
            throw new DataAccessException("the database cannot be reached: " + broken.getMessage(), broken);
        }
    }

    /** One spelling of every name on both databases. */
    static Settings spelling() {
        return new Settings()
                // nobody reads them, and they are made for every question all the same
                .withExecuteLogging(false)
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.NEVER);
    }

    public PlatformTransactionManager transactions() {
        return new Counting(writer, journal);
    }

    /** What was written through {@link #transactions()}. */
    public Journal journal() {
        return journal;
    }

    /** Notes what was written once it is committed. */
    private static final class Counting extends DataSourceTransactionManager {
        private static final long serialVersionUID = 1;

        private final transient Journal journal;

        Counting(HikariDataSource writer, Journal journal) {
            super(writer);
            this.journal = journal;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            WritingEar.begin();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            journal.committing(WritingEar.events());
            try {
                super.doCommit(status);
            } catch (RuntimeException unknown) { // the answer may have been lost on its way, not the commit
                journal.committed(List.of(new Journal.Line("", Optional.empty(), Optional.empty())));
                throw unknown;
            }
            journal.committed(WritingEar.lines());
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            WritingEar.end();
            super.doCleanupAfterCompletion(transaction);
        }
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}
