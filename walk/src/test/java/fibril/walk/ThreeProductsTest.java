package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.clinic.database.Database;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.vault.KeyFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** Files shaped like the exports of three products: in, out, in again and the same. Everybody in them is made up. */
class ThreeProductsTest {

    private static final String PEOPLE =
            "select given_name || ' ' || family_name || ' ' || born_on || ' ' || sex from client";
    private static final String ENTRIES =
            "select what || ' ' || coalesce(happened_on, '-') || ' ' || clock_time || ' ' || by_whom"
                    + " || ' | ' || title || ' | ' || words from arrived_entry";
    private static final String BOOKED = "select kind || ' ' || note from appointment";

    private static final Path SAMPLES = Path.of("../app/src/test/resources/arrive");

    /** A practice on disk, or with its records on PostgreSQL. */
    private record Place(Path data, String url) {

        Database open() {
            return url.isEmpty() ? Database.inFolder(data) : Database.atUrl(url);
        }

        List<String> texts(String sql) {
            try (Database database = open()) {
                return database.dsl().fetch(sql).getValues(0, String.class);
            }
        }

        void run(String command, String... more) {
            List<String> where = url.isEmpty() || command.equals("verify") ? List.of() : List.of("--database-url", url);
            List<String> data = command.equals("verify") && !url.isEmpty()
                    ? List.of("--database-url", url)
                    : List.of("--data", data().toString());
            does(Stream.of(List.of(command), data, where, List.of(more))
                    .flatMap(List::stream)
                    .toArray(String[]::new));
        }
    }

    @TempDir
    private Path parent = Path.of(".");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void openEmrComesInAndGoesOutTheSame(boolean onPostgres) throws IOException {
        Place practice = practice(onPostgres);
        Path pictures = parent.resolve("documents");
        picture(pictures.resolve("documents/1/before.png"));
        picture(pictures.resolve("documents/1/after.jpg"));
        take(practice, "--clients", "openemr/patient_data.csv", "OpenEMR");
        take(practice, "--visits", "openemr/openemr_postcalendar_events.csv", "OpenEMR", "--practitioner", "olga");
        take(practice, "--notes", "openemr/form_soap.csv", "OpenEMR");
        take(
                practice,
                "--photographs",
                "openemr/documents.csv",
                "OpenEMR",
                "--folder",
                pictures.toString(),
                "--column",
                "title=name");
        assertThat(practice.texts(PEOPLE))
                .containsExactlyInAnyOrder(
                        "Ada Madeup-Ash 1980-03-25 FEMALE",
                        "Ben Madeup-Birch 1975-12-01 MALE",
                        "Zoë Madeup-Müller 1984-02-29 UNKNOWN");
        assertThat(practice.texts(ENTRIES))
                .contains(
                        "VISIT 2025-02-03 10:00  | Office Visit | first look\nStatus: @",
                        "VISIT 2025-03-03 10:00  | Needling, face | Status: x",
                        """
                        NOTE 2025-02-03 10:25 dr.elsewhere |  | subjective: wants smoother cheeks
                        objective: rolling scars, both cheeks
                        assessment: acne scars
                        plan: three sessions
                        at 1.0 mm""",
                        "NOTE 2025-03-03 10:40 dr.elsewhere |  | subjective: no allergies, consent given on paper\nplan: =1+1")
                .hasSize(7);
        assertThat(practice.texts(BOOKED)).containsExactly("CONSULTATION Booked in OpenEMR: Needling, face");
        assertThat(practice.texts("select 'x' from consent")).isEmpty();
        assertThat(practice.texts("select 'x' from questionnaire")).isEmpty();
        outAndInAgain(practice);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void zenotiComesInAndGoesOutTheSame(boolean onPostgres) throws IOException {
        Place practice = practice(onPostgres);
        take(practice, "--clients", "zenoti/guests.csv", "Zenoti");
        take(practice, "--visits", "zenoti/appointments.tsv", "Zenoti", "--practitioner", "Olga Oak");
        take(practice, "--notes", "zenoti/notes.csv", "Zenoti", "--days", "month-first");
        assertThat(practice.texts(PEOPLE))
                .containsExactlyInAnyOrder(
                        "Cleo Madeup-O'Cedar 1992-07-14 FEMALE", "Dan Madeup-Dogwood 1988-11-30 MALE");
        assertThat(practice.texts(ENTRIES))
                .contains(
                        "NOTE -   | Client list | prefers mornings",
                        "VISIT 2025-05-14 14:30 Erin Elsewhere | Microneedling face | tip 12 needles\nnumbing 30 min\nStatus: Closed",
                        "VISIT 2025-05-15 09:00 Erin Elsewhere | Consult | Status: No Show",
                        "NOTE 2025-05-14  Erin Elsewhere | Service | cheeks 1.0 mm, \"pinpoint\" only");
        assertThat(practice.texts(BOOKED)).containsExactly("CONSULTATION Booked in Zenoti: Consult");
        outAndInAgain(practice);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void vagaroComesInAndGoesOutTheSame(boolean onPostgres) throws IOException {
        Place practice = practice(onPostgres);
        Path pictures = parent.resolve("files");
        picture(pictures.resolve("elodie before.jpg"));
        take(practice, "--clients", "vagaro/customers.csv", "Vagaro");
        take(practice, "--visits", "vagaro/appointments.csv", "Vagaro", "--practitioner", "olga");
        take(practice, "--photographs", "vagaro/files.csv", "Vagaro", "--folder", pictures.toString());
        assertThat(practice.texts(PEOPLE))
                .containsExactlyInAnyOrder("Élodie Madeup-Elm 1999-12-31 FEMALE", "Finn Madeup-Fir 1970-03-04 MALE");
        assertThat(practice.texts(ENTRIES))
                .contains(
                        "NOTE -   | Client list | £20 deposit",
                        "VISIT 2025-05-12 11:00 Gail Elsewhere | Microneedling | Status: Completed",
                        "PHOTOGRAPH 2025-05-12   |  | before the first visit");
        outAndInAgain(practice);
    }

    private Place practice(boolean onPostgres) {
        Path data = parent.resolve("practice");
        Place place = new Place(data, onPostgres ? TestDatabase.postgresUrl() : "");
        UUID olga = new UUID(0, 9);
        try (Database database = place.open().migrated()) {
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> new SqlStaff(database.dsl())
                            .add(new StaffMember(
                                    olga,
                                    "Olga Oak",
                                    "olga",
                                    Role.OWNER,
                                    true,
                                    Provenance.first(olga, Instant.EPOCH))));
        }
        KeyFile.at(data.resolveSibling("practice.key"), data);
        return place;
    }

    private static void take(Place practice, String kind, String sample, String product, String... more) {
        List<String> said =
                new ArrayList<>(List.of(kind, SAMPLES.resolve(sample).toString(), "--from", product));
        said.addAll(List.of(more));
        practice.run("arrive", said.toArray(String[]::new));
        said.add("--take");
        practice.run("arrive", said.toArray(String[]::new));
    }

    private void outAndInAgain(Place practice) throws IOException {
        practice.run("verify");
        Files.createDirectories(practice.data());
        practice.run("export", "--to", parent.resolve("first").toString());
        Place second = new Place(parent.resolve("again"), "");
        does(
                "import",
                "--from",
                parent.resolve("first").toString(),
                "--data",
                second.data().toString());
        second.run("verify");
        second.run("export", "--to", parent.resolve("second").toString());
        Map<String, String> first = content(parent.resolve("first"));
        assertThat(content(parent.resolve("second"))).isEqualTo(first);
        assertThat(first.get("tables/arrived_entry.jsonl")).contains("\"what\":\"VISIT\"");
        assertThat(second.texts(ENTRIES)).containsExactlyInAnyOrderElementsOf(practice.texts(ENTRIES));
    }

    private static void does(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine commands = Fibril.commands();
        int exit = commands.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(exit).as("%s: %s", List.of(arguments), err).isZero();
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static void picture(Path place) {
        try {
            Files.createDirectories(place.getParent());
            BufferedImage drawn = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
            drawn.setRGB(5, 5, place.hashCode());
            String format = place.toString().endsWith("png") ? "png" : "jpg";
            ImageIO.write(drawn, format, place.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
