package fibril.clinic.testkit;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Changes;
import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCode;
import fibril.clinic.practice.store.SqlChanges;
import fibril.clinic.practice.store.SqlOverlayRecords;
import fibril.clinic.rights.Ledger;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.rights.store.FileLedger;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.Frame;
import fibril.clinic.web.Messages;
import fibril.clinic.web.OpenWays;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All rooms put together as in the running application, on one day, without a network: controllers are called, pages read. */
public final class OpenPractice implements AutoCloseable {

    public static final Instant NINE = Instant.parse("2026-06-15T09:00:00.123Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final SignedIn PRACTITIONER = new SignedIn(new UUID(0, 1), "Pip Practitioner", Role.PRACTITIONER);
    public static final SignedIn OWNER = new SignedIn(new UUID(0, 3), "Olga Owner", Role.OWNER);

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    private final HandClock hands = new HandClock(NINE);

    private OpenPractice(TestDatabase database) {
        this.database = database;
        rooms.registerBean(TestDatabase.class, () -> database);
        rooms.registerBean(Hands.class, () -> new Hands(hands));
        rooms.register(Rooms.class);
        rooms.refresh();
    }

    public static OpenPractice onSqlite() {
        return new OpenPractice(TestDatabase.sqlite());
    }

    public static OpenPractice onSqlite(Path folder) {
        return new OpenPractice(TestDatabase.sqlite(folder));
    }

    public static OpenPractice onPostgres() {
        return new OpenPractice(TestDatabase.postgres());
    }

    /** From now on it is then. */
    public void turnTo(Instant then) {
        hands.turnTo(then);
    }

    public Instant now() {
        return hands.instant();
    }

    public <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    public void write(Runnable writes) {
        database.inTransaction(writes);
    }

    /** Somebody of whom nothing else is known, written down at nine. */
    public void addClient(UUID id, String given) {
        Provenance written = Provenance.first(PRACTITIONER.id(), NINE);
        LocalDate born = LocalDate.of(1990, 2, 3);
        write(() -> room(Clients.class)
                .add(new Client(id, given, "Example", born, Sex.FEMALE, 2, "", "", "", null, written)));
    }

    public Words words() {
        return room(Words.class);
    }

    /** A form as a browser sends it: fields and values by turns, a field as often as it was ticked. */
    public Form form(String... fieldsAndValues) {
        Map<String, String[]> typed = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.merge(fieldsAndValues[i], new String[] {fieldsAndValues[i + 1]}, (before, one) -> {
                String[] both = java.util.Arrays.copyOf(before, before.length + 1);
                both[before.length] = one[0];
                return both;
            });
        }
        return new Form(typed, words());
    }

    /** The page of this answer as a reader gets it. */
    public Document page(Reply reply) {
        Reply.View view = (Reply.View) reply;
        StringOutput html = new StringOutput();
        templates.render(view.template() + ".jte", Map.of("frame", frame(), "page", view.page()), html);
        return Jsoup.parse(html.toString());
    }

    private Frame frame() {
        return new Frame(
                words(),
                "A practice",
                PRACTITIONER,
                null,
                "/",
                "_csrf",
                "",
                "",
                words().day(TODAY),
                30,
                true,
                room(OpenWays.class));
    }

    /** The text of every part that is found, in the order of the page. */
    public static List<String> texts(Document page, String part) {
        return page.select(part).eachText();
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }

    /** Not a clock itself, or the rooms would find two. */
    record Hands(HandClock clock) {}

    /** Not marked as a configuration, or whoever looks through our packages in another module's tests would find it. */
    @EnableTransactionManagement
    @ComponentScan(basePackages = "fibril.clinic", lazyInit = true)
    static class Rooms {

        private final Path folder = TestDatabase.emptyFolder();

        @Bean
        DSLContext dsl(TestDatabase database) {
            return database.dsl();
        }

        @Bean
        PlatformTransactionManager transactions(TestDatabase database) {
            return database.transactions();
        }

        @Bean
        Changes changes(TestDatabase database, DSLContext dsl) {
            return new SqlChanges(database.journal(), dsl, Duration.ZERO);
        }

        @Bean
        Vault vault() {
            Path data = folder.resolve("data");
            return new FileVault(data.resolve("vault"), KeyFile.at(folder.resolve("data.key"), data));
        }

        @Bean
        CopyingForTests copying() {
            return new CopyingForTests();
        }

        @Bean
        WholeExport export() {
            return new WholeExport() {
                @Override
                public Size size() {
                    return new Size(3, 1_204);
                }

                @Override
                public void writeTo(OutputStream out, Told told) throws IOException {
                    told.at(Part.RECORDS, 500, 2_000);
                    out.write("the whole ".getBytes(StandardCharsets.UTF_8));
                    told.at(Part.LISTS, 0, 0);
                    told.at(Part.FILES, 31_000_000, 124_000_000);
                    out.write("practice".getBytes(StandardCharsets.UTF_8));
                }
            };
        }

        @Bean
        CheckpointKey checkpointKey() {
            return CheckpointKey.at(folder.resolve("checkpoint.key"));
        }

        @Bean
        Ledger.Outside erasures() {
            return new FileLedger(folder.resolve("data.erasures"));
        }

        @Bean
        CurrentAtlas atlas(TestDatabase database, Hands hands) {
            return new CurrentAtlas(
                    folder, new SqlOverlayRecords(database.dsl(), database.transactions(), hands.clock()));
        }

        @Bean
        PracticeClock clock(Hands hands) {
            return new PracticeClock(hands.clock(), ZoneOffset.UTC);
        }

        @Bean
        SetUpCode setUpCode() {
            return SetUpCode.random(new SecureRandom());
        }

        @Bean
        PasswordEncoder passwords() {
            return new BCryptPasswordEncoder(4);
        }

        @Bean
        Words words() {
            return new Words(new Messages(Locale.UK), ZoneOffset.UTC);
        }

        @Bean
        RequestMappingHandlerMapping requestMappingHandlerMapping() {
            return new RequestMappingHandlerMapping();
        }
    }
}
