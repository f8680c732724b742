package fibril.clinic.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One practice's database. SQLite has exactly one writing connection, because its own waiting for a lock is unfair and
 * slow, and readers that cannot write: what is not in a transaction cannot change anything.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final SQLDialect dialect;

    private Database(HikariDataSource writer, HikariDataSource reader, SQLDialect dialect) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
    }

    /** A whole practice in one folder. */
    public static Database inFolder(Path folder) {
        try {
            Files.createDirectories(folder.resolve("native"));
        } catch (IOException broken) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be made", broken);
        }
        // otherwise every killed process leaves a copy of the native library in the machine's temporary folder
        System.setProperty("org.sqlite.tmpdir", folder.resolve("native").toString());
        String url = "jdbc:sqlite:" + folder.resolve("fibril.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true";
        HikariDataSource writer = new HikariDataSource(pool("writer", url + "&transaction_mode=IMMEDIATE", 1));
        HikariConfig readers = pool("reader", url, 4);
        readers.setConnectionInitSql("pragma query_only = true");
        return new Database(writer, new HikariDataSource(readers), SQLDialect.SQLITE);
    }

    public static Database atUrl(String url) {
        HikariDataSource pool = new HikariDataSource(pool("postgres", url, 10));
        return new Database(pool, pool, SQLDialect.POSTGRES);
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

    public Database migrated() {
        Flyway.configure()
                .dataSource(writer)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return this;
    }

    public DSLContext dsl() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(dialect);
        configuration.set(new TransactionConnections(writer, reader));
        // one spelling of every name on both databases
        configuration.set(new Settings()
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.NEVER));
        return DSL.using(configuration);
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(writer);
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}
