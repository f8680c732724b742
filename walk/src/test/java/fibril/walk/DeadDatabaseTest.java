package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database dies under a practice that goes on: everybody is told so, and what was typed is still in the form. */
class DeadDatabaseTest {

    private final MortalPostgres postgres = new MortalPostgres();
    private final Practice practice = Practice.at(postgres.url());
    private final Visitor owner = Visitor.signedIn(practice, Role.OWNER);

    @AfterEach
    void close() {
        practice.close();
        postgres.close();
    }

    @Test
    void everybodyIsAskedToComeAgainAndThenServedWithWhatTheyTyped() {
        String client = "/clients/" + add();
        Visitor atTheDoor = Visitor.stranger(practice);
        atTheDoor.get("/sign-in");
        postgres.kill();
        saysSo(owner.get("/"));
        assertThat(Jsoup.parse(saysSo(owner.get(client)).body())
                        .select("a.button")
                        .attr("href"))
                .isEqualTo(client);
        saysSo(owner.get("/no/such/page"));
        assertThat(saysSo(atTheDoor.post(
                                "/sign-in", Map.of("username", "nobody", "password", "a secret that was typed")))
                        .body())
                .doesNotContain("a secret that was typed");
        assertThat(saysSo(owner.upload(
                                client + "/portrait",
                                Map.of("version", "1"),
                                "portrait",
                                Camera.jpeg("nobody is there")))
                        .body())
                .contains("do not count on this having been saved");
        UUID key = UUID.randomUUID();
        PaperForm again = PaperForm.on(
                        Jsoup.parse(saysSo(owner.post("/clients", typed(key))).body()), "/clients")
                .orElseThrow();
        assertThat(again.field("notes").map(PaperForm::valueOf)).contains("one\n<b>two</b> \"three\"");
        assertThat(owner.get("/health").statusCode()).isEqualTo(503);
        postgres.revive();
        assertThat(owner.post("/clients", again.untouched()).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(owner.get("/clients/" + key).body()).text()).contains("<b>two</b> \"three\"");
        assertThat(owner.get(client).statusCode()).isEqualTo(200);
        assertThat(owner.get("/health").statusCode()).isEqualTo(200);
    }

    /** A line that breaks in the middle is another fault than a line that is not there. */
    @Test
    void nobodyIsToldASuccessWhoseWorkItBrokeOff() throws Exception {
        List<String> clients = List.of(add(), add(), add(), add()).stream()
                .map(key -> "/clients/" + key)
                .toList();
        CountDownLatch atWork = new CountDownLatch(clients.size());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> last = clients.stream()
                    .map(client -> people.submit(() -> uploadUntilRefused(client, atWork)))
                    .toList();
            atWork.await();
            postgres.kill();
            for (Future<HttpResponse<String>> answer : last) saysSo(answer.get());
        }
    }

    @Test
    void withScriptTheFormStaysAndGoesByItselfWhenTheDatabaseIsBack() {
        Visitor.hire(practice, Role.OWNER, "waiting", "Wai Waiting");
        try (Browser browser = new Browser("dead-database", Browser.Look.DESK)) {
            Hand hand = new Hand(practice, browser.page);
            hand.signIn("waiting", Visitor.PASSWORD);
            hand.go("/clients/new");
            hand.write("given", "Made");
            hand.write("family", "Waiting-Example");
            hand.write("born", "1990-05-17");
            hand.tap("sex", "FEMALE");
            postgres.kill();
            browser.page.locator("form[action='/clients'] button.primary").click();
            browser.page.locator(".draft.offline").waitFor();
            browser.forgive("503");
            browser.look("form-stays");
            postgres.revive();
            browser.page.waitForURL(url -> url.matches(".*/clients/[0-9a-f-]{36}"));
            assertThat(browser.page.locator("main").textContent()).contains("Waiting-Example");
            postgres.kill();
            hand.go("/");
            browser.forgive("503");
            browser.look("away");
        }
    }

    private HttpResponse<String> uploadUntilRefused(String client, CountDownLatch atWork) {
        for (int version = 1; ; version++) {
            byte[] picture = Camera.jpeg(client + version);
            HttpResponse<String> answer = owner.upload(
                    client + "/portrait", Map.of("version", Integer.toString(version)), "portrait", picture);
            if (answer.statusCode() != 303) return answer;
            atWork.countDown();
        }
    }

    private static HttpResponse<String> saysSo(HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.uri().getPath();
        assertThat(answer.statusCode()).as(asked).isEqualTo(503);
        boolean mayHaveBegun = answer.request().method().equals("POST");
        assertThat(answer.headers().firstValue("Retry-After"))
                .as(asked)
                .isEqualTo(mayHaveBegun ? Optional.empty() : Optional.of("3"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(asked)
                .isPresent();
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).as(asked).isEqualTo("The records cannot be reached");
        return answer;
    }

    private UUID add() {
        UUID key = UUID.randomUUID();
        assertThat(owner.post("/clients", typed(key)).statusCode()).isEqualTo(303);
        return key;
    }

    private static Map<String, String> typed(UUID key) {
        return Map.of(
                "key", key.toString(),
                "given", "Made",
                "family", "Dead " + key,
                "born", "1990-02-03",
                "sex", "FEMALE",
                "notes", "one\n<b>two</b> \"three\"");
    }
}
