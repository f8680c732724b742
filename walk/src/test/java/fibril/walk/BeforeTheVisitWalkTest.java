package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.people.Clients;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A visit to come, on the client's telephone: the questions answered under the ground, and gone through in the room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeforeTheVisitWalkTest {

    private static final Browser.Look PHONE = new Browser.Look(360, 740, true, ColorScheme.LIGHT);

    private Practice practice;
    private Visitor desk;
    private Appointment visit;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        desk = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
        Instant now = practice.clock().instant();
        visit = practice.piece(BookingRecords.class).appointments().between(now, now.plus(Duration.ofDays(60))).stream()
                .filter(each -> each.kind() == VisitKind.SESSION && each.state().isAhead())
                .min(Comparator.comparing(Appointment::start))
                .orElseThrow();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void leadsFromTheTelephoneToTheRoom() {
        String link = link();
        try (Browser browser = new Browser("before-visit", PHONE)) {
            Page page = browser.page;
            Hand hand = new Hand(practice, page);
            hand.go(link);
            hand.write("born", born());
            hand.send("form[action^='/link/']", path -> path.equals("/my/visit"));
            browser.look("visit");
            browser.lookAtNight("visit-night");
            hand.arrive(page.locator("a[href^='/my/visit/texts/']").first()::click);
            browser.look("text");
            hand.go("/my/appointments");
            browser.look("appointments");
            hand.go("/my/visit/questions");
            hand.tap("q-keloid", "no");
            hand.tap("q-unwell", "yes");
            browser.look("questions");
            page.waitForCondition(() ->
                    page.evaluate("JSON.stringify(localStorage)").toString().contains("q-keloid"));
            page.context().setOffline(true);
            page.locator("form[data-draft] button.primary").click();
            page.locator(".draft.offline").waitFor();
            browser.forgive("ERR_INTERNET_DISCONNECTED");
            assertThat(sent()).isEmpty();
            page.context().setOffline(false);
            page.waitForURL(url -> url.endsWith("/my/visit"));
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("q-keloid");
        }
        HomeForm sent = sent().orElseThrow();
        assertThat(sent.answers()).containsOnlyKeys("keloid", "unwell").containsEntry("unwell", new Answer.Yes());
        goesThroughThemInTheRoom(sent);
        closesWithTheBeginningOfTheVisit(link);
    }

    private void goesThroughThemInTheRoom(HomeForm sent) {
        try (Browser browser = new Browser("from-home", Browser.Look.NARROW)) {
            Hand hand = new Hand(practice, browser.page);
            hand.signIn("practitioner", Practice.MADE_UP_PASSWORD);
            hand.go("/clients/" + visit.client() + "/screening");
            browser.look("waits");
            hand.arrive(browser.page.locator("main .note a").first()::click);
            hand.tap("q-keloid", "as-sent-" + sent.id());
            browser.look("as-sent");
            hand.send("form[data-draft]", path -> path.endsWith("/screening"));
            hand.go("/clients/" + visit.client() + "/screening/history");
            browser.look("history");
            hand.go("/appointments/" + visit.id() + "/links");
            browser.look("links");
            hand.go("/clients/" + visit.client() + "/companions");
            browser.look("companions");
        }
        assertThat(practice.piece(HomeForms.class).awaiting(visit.client()).answers())
                .containsOnlyKeys("unwell");
    }

    private void closesWithTheBeginningOfTheVisit(String link) {
        Instant now = practice.clock().instant();
        practice.clock().turnTo(visit.start());
        HttpResponse<String> closed = Visitor.stranger(practice).get(link);
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body())
                .isEqualTo(Visitor.stranger(practice)
                        .get("/link/" + "A".repeat(22))
                        .body());
        practice.clock().turnTo(now);
    }

    private Optional<HomeForm> sent() {
        return practice.piece(HomeForms.class).latest(visit.client());
    }

    private String born() {
        return practice.piece(Clients.class)
                .find(visit.client())
                .orElseThrow()
                .born()
                .toString();
    }

    /** Made at the desk, as it is shown there. */
    private String link() {
        return desk.newLink("/appointments/" + visit.id() + "/links");
    }
}
