package fibril.walk;

import fibril.app.Server;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.Questions;
import fibril.clinic.testkit.TestDatabase;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardSession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/** A real practice on a free port, whose days can be turned. */
final class Practice implements AutoCloseable {

    /** What opens all four made-up members of staff, as {@code fibril demo} prints it. */
    static final String MADE_UP_PASSWORD = "made-up-practice";

    /** What the data folder is called, in a folder of its own. */
    static final String FOLDER = "practice";

    static final Map<String, Object> MADE_UP = Map.of("fibril.demo", "true");

    private static final int MOST_PEOPLE = 1_000;

    /** Names, telephones and addresses of forty. */
    private static final int LEAST_MADE_UP = 100;

    private final ConfigurableApplicationContext context;
    private final int port;
    private final boolean madeUp;
    private @Nullable LogEar ear;
    final Path folder;

    private Practice(String databaseUrl, Map<String, Object> more) {
        this(TestDatabase.emptyFolder().resolve(FOLDER), databaseUrl, more);
    }

    private Practice(Path folder, String databaseUrl, Map<String, Object> more) {
        this.folder = folder;
        SpringApplication server = new SpringApplication(Server.class, TurnableClock.class);
        server.setBannerMode(Banner.Mode.OFF);
        server.setDefaultProperties(
                Map.of("server.port", 0, "fibril.data", folder.toString(), "fibril.database-url", databaseUrl));
        server.addInitializers(starting ->
                starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("walk", more)));
        // by now the log is set up, and nothing of the practice is
        server.addInitializers(starting -> ear = LogEar.listening());
        context = server.run();
        port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        madeUp = "true".equals(more.get("fibril.demo"));
        Objects.requireNonNull(ear).knows(everybody());
    }

    private List<Client> everybody() {
        return piece(Clients.class).search("", MOST_PEOPLE);
    }

    static Practice onSqlite() {
        return new Practice("", Map.of());
    }

    /** One that was made before. */
    static Practice in(Path folder) {
        return new Practice(folder, "", Map.of());
    }

    static Practice onPostgres() {
        return new Practice(TestDatabase.postgresUrl(), Map.of());
    }

    /** With the forty made-up clients. */
    static Practice madeUp() {
        return new Practice(MadeUp.folder(), "", MADE_UP);
    }

    /** On a database that somebody else keeps. */
    static Practice at(String databaseUrl) {
        return new Practice(databaseUrl, Map.of());
    }

    static Practice madeUpOnPostgres() {
        return new Practice(TestDatabase.postgresUrl(), MADE_UP);
    }

    /** With settings as the command line makes them. */
    static Practice with(Map<String, Object> settings) {
        return new Practice("", settings);
    }

    int port() {
        return port;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    TurnableClock.Hands clock() {
        return context.getBean(TurnableClock.Hands.class);
    }

    /** As if nobody had asked for anything for so long: the container counts by itself, and by no clock that can be turned. */
    void leaveAlone(Duration time) {
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        for (Container house : server.getTomcat().getHost().findChildren()) {
            for (Session session : ((Context) house).getManager().findSessions()) touch(session, time);
        }
    }

    private static void touch(Session session, Duration ago) {
        for (String name : List.of("thisAccessedTime", "lastAccessedTime")) {
            Field field = Objects.requireNonNull(ReflectionUtils.findField(StandardSession.class, name), name);
            ReflectionUtils.makeAccessible(field);
            ReflectionUtils.setField(field, session, System.currentTimeMillis() - ago.toMillis());
        }
    }

    /** Every question to the database from now on. */
    AtomicInteger questions() {
        return Questions.countedIn(context);
    }

    /** As a page would set it, and noted nowhere. */
    void set(String setting, String content) {
        inOneGo(() -> piece(Settings.class).set(setting, content, Audit.NOBODY, clock().instant()));
    }

    /** As a request would write it. */
    void inOneGo(Runnable writing) {
        new TransactionTemplate(piece(PlatformTransactionManager.class)).executeWithoutResult(status -> writing.run());
    }

    <T> T piece(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> pieces(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    <T> T piece(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Whatever a walk has done: in what was logged meanwhile nobody is named, and nothing stands that opens a door. */
    @Override
    public void close() {
        LogEar listened = Objects.requireNonNull(ear);
        try {
            listened.knows(everybody());
        } catch (RuntimeException databaseIsGone) {
            // who was there at the beginning is listened for all the same
        }
        context.close();
        listened.heardNobody(madeUp ? LEAST_MADE_UP : 0);
    }
}
