package fibril.walk;

import fibril.app.Server;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A real, empty practice on a free port, whose days can be turned. */
final class Practice implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;
    final Path folder;

    private Practice(String databaseUrl) {
        folder = TestDatabase.emptyFolder().resolve("practice");
        SpringApplication server = new SpringApplication(Server.class, TurnableClock.class);
        server.setBannerMode(Banner.Mode.OFF);
        server.setDefaultProperties(
                Map.of("server.port", 0, "fibril.data", folder.toString(), "fibril.database-url", databaseUrl));
        context = server.run();
        port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    static Practice onSqlite() {
        return new Practice("");
    }

    static Practice onPostgres() {
        return new Practice(TestDatabase.postgresUrl());
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    TurnableClock.Hands clock() {
        return context.getBean(TurnableClock.Hands.class);
    }

    <T> T piece(Class<T> type) {
        return context.getBean(type);
    }

    <T> T piece(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
