package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Sessions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The forecast while a plan is typed: it follows the dials, says when it has no answer, and learns from the client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastTest {

    private static final UUID PIP = new UUID(0, 7);
    private static final LocalDate FIRST_SESSION = LocalDate.of(2025, 6, 2);

    private Practice practice;
    private Browser browser;
    private Page page;
    private Hand hand;
    private Provenance now;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        now = Provenance.first(PIP, practice.clock().instant());
        practice.inOneGo(() -> {
            practice.piece(Staff.class)
                    .add(new StaffMember(PIP, "Pip Practitioner", "pip", Role.PRACTITIONER, true, now));
            practice.piece(Credentials.class)
                    .setPassword(PIP, practice.piece(PasswordEncoder.class).encode(Practice.MADE_UP_PASSWORD));
        });
        browser = new Browser("forecast", Browser.Look.DESK);
        page = browser.page;
        hand = new Hand(practice, page);
        hand.signIn("pip", Practice.MADE_UP_PASSWORD);
    }

    @AfterAll
    void close() {
        browser.close();
        practice.close();
    }

    @Test
    void followsTheDials() {
        plan(client("Ada"), "acne_scars", "cheeks", "chin_jaw");
        String sentence = sentence();
        List<String> curves = curves();
        assertThat(sentence).contains("in 10 people like this gain a grade");
        assertThat(curves).hasSize(2);
        turn("depth-cheeks", "2");
        List<String> deeper = curves();
        assertThat(deeper).hasSize(2).doesNotContainAnyElementsOf(curves);
        turn("depth-cheeks", "0.25");
        turn("sessions", "1");
        assertThat(sentence()).contains("in 10 people like this gain a grade").isNotEqualTo(sentence);
        assertThat(curves()).doesNotContainAnyElementsOf(deeper);
        browser.look("dials");
        List<String> cheeks = curves();
        turn("depth-chin_jaw", "1.5");
        assertThat(curves()).as("another zone's dial").isEqualTo(cheeks);
        answering(() -> hand.tap("shown", "chin_jaw"));
        assertThat(page.locator("#forecast").innerText()).contains("Chin and jaw line");
        assertThat(curves()).isNotEqualTo(cheeks);
        turn("depth-chin_jaw", "2.75");
        assertThat(sentence()).contains("Depth: 2.75 was given", "the travel of the device");
        assertThat(curves()).isEmpty();
        browser.look("refused");
    }

    @Test
    void saysWhenItHasNoAnswer() {
        plan(client("Bea"), "pores", "cheeks");
        assertThat(sentence()).startsWith("No forecast of what can be seen: ");
        assertThat(page.locator("#forecast svg[role=img] > title").allTextContents())
                .containsExactly("Collagen in the upper dermis");
        browser.look("no-answer");
    }

    @Test
    void learnsFromTheClientsOwnResults() {
        UUID cleo = client("Cleo");
        plan(cleo, "acne_scars", "cheeks");
        assertThat(page.locator("#forecast").innerText()).doesNotContain("weighed in");
        List<String> before = curves();
        UUID course = course(cleo);
        practice.inOneGo(() -> {
            practice.piece(Sessions.class)
                    .add(Made.closedWithoutZones(
                            cleo, course, FIRST_SESSION.atTime(9, 0).toInstant(ZoneOffset.UTC)));
            practice.piece(Measurements.class)
                    .add(graded(cleo, course, Occasion.BASELINE, FIRST_SESSION.minusDays(1), 4));
            practice.piece(Measurements.class)
                    .add(graded(cleo, course, Occasion.VERDICT, FIRST_SESSION.plusDays(180), 2));
        });
        plan(cleo, "acne_scars", "cheeks");
        assertThat(page.locator("#forecast").innerText())
                .containsPattern("One earlier result of this client’s own is weighed in\\. Of 2,000 possible answers of"
                        + " the model they leave the weight of [\\d,]+\\.");
        assertThat(curves()).doesNotContainAnyElementsOf(before);
        browser.look("own-results");
    }

    private void plan(UUID client, String concern, String... areas) {
        hand.go("/clients/" + client + "/courses/new?device=skinpen_precision&concern=" + concern + "&areas="
                + String.join("&areas=", areas));
    }

    /** Types into a dial and leaves it, as a hand does; the answer comes by itself. */
    private void turn(String field, String value) {
        answering(() -> {
            hand.write(field, value);
            page.keyboard().press("Tab");
        });
    }

    private void answering(Runnable change) {
        page.waitForResponse(answer -> answer.url().contains("/courses/label"), change);
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private String sentence() {
        return page.locator("#forecast .expect-first").innerText();
    }

    private List<String> curves() {
        return page.locator("#forecast .chart .line polyline").all().stream()
                .map(ForecastTest::points)
                .toList();
    }

    private static String points(Locator line) {
        return String.valueOf(line.getAttribute("points"));
    }

    private UUID client(String name) {
        UUID id = UUID.randomUUID();
        practice.inOneGo(() -> practice.piece(Clients.class)
                .add(new Client(id, name, "Example", LocalDate.of(1990, 1, 31), Sex.FEMALE, 3, "", "", "", null, now)));
        return id;
    }

    private UUID course(UUID client) {
        UUID id = UUID.randomUUID();
        practice.inOneGo(() -> practice.piece(Courses.class)
                .add(new Course(
                        id,
                        client,
                        "acne_scars",
                        "skinpen_precision",
                        List.of(new PlannedZone("cheeks", 1.5, 4)),
                        1,
                        28,
                        true,
                        List.of(),
                        "",
                        new Numbing.None(),
                        "",
                        CourseState.COMPLETED,
                        "",
                        practice.piece(CurrentAtlas.class).get().version(),
                        now)));
        return id;
    }

    private Measurement graded(UUID client, UUID course, Occasion occasion, LocalDate on, double grade) {
        Scale scale = practice.piece(CurrentAtlas.class).get().scale("gb_qual");
        return new Measurement(
                UUID.randomUUID(),
                client,
                course,
                scale.id(),
                scale.version(),
                scale.direction(),
                occasion,
                on,
                new Rater.StaffMember(PIP),
                false,
                "",
                null,
                Map.of(scale.items().getFirst().id(), grade),
                grade,
                "",
                "",
                practice.piece(CurrentAtlas.class).get().version(),
                now);
    }
}
