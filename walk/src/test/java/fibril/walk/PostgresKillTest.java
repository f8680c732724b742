package fibril.walk;

import fibril.clinic.database.Database;
import fibril.clinic.testkit.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A database that is killed together with the practice. Takes minutes, so only {@code bench/kill} asks for it. */
@EnabledIfSystemProperty(named = "fibril.kills.postgres", matches = "[1-9][0-9]*")
class PostgresKillTest extends KillContract {

    private final Path folder = TestDatabase.emptyFolder().resolve("postgres");
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        postgres = started(0);
    }

    private EmbeddedPostgres started(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    // what a practice runs with, and not what makes tests quick
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
            if (port != 0) builder.setPort(port);
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL did not start", broken);
        }
    }

    @Override
    int kills() {
        return Integer.getInteger("fibril.kills.postgres", 1);
    }

    @Override
    String databaseUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    void killDatabase() {
        try {
            Path number = folder.resolve("postmaster.pid");
            if (!Files.exists(number)) return;
            long pid = Long.parseLong(Files.readAllLines(number).getFirst().strip());
            for (ProcessHandle server : ProcessHandle.of(pid).stream().toList()) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
                server.onExit().get();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Closing finds nobody to stop and gives the folder back. */
    @Override
    void reviveDatabase() {
        int port = postgres.getPort();
        stop();
        postgres = started(port);
    }

    @AfterEach
    void stop() {
        try {
            postgres.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    <T> T reading(Path data, Function<DSLContext, T> question) {
        try (Database database = Database.atUrl(databaseUrl())) {
            return question.apply(database.dsl());
        }
    }
}
