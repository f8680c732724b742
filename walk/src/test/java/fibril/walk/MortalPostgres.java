package fibril.walk;

import fibril.clinic.testkit.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** A database server of one test's own, which can be killed as a machine that loses its power kills it. */
final class MortalPostgres implements AutoCloseable {

    private final Path folder = TestDatabase.emptyFolder().resolve("postgres");
    private EmbeddedPostgres server = started(0);

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
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

    /** Answers when it is gone. */
    void kill() {
        try {
            Path number = folder.resolve("postmaster.pid");
            if (!Files.exists(number)) return;
            long pid = Long.parseLong(Files.readAllLines(number).getFirst().strip());
            for (ProcessHandle postmaster : ProcessHandle.of(pid).stream().toList()) {
                postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                postmaster.destroyForcibly();
                postmaster.onExit().get();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where it was, with what it held. Closing finds nobody to stop and gives the folder back. */
    void revive() {
        int port = server.getPort();
        close();
        server = started(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
