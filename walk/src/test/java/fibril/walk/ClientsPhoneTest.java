package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Patience;
import fibril.clinic.practice.WrongTries;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client's own page on her telephone: opened, answered, taken away; and everybody else who tries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsPhoneTest {

    private static final Browser.Look PHONE = new Browser.Look(360, 740, true, ColorScheme.LIGHT);

    private Practice practice;
    private Visitor desk;
    private Instant morning;
    private List<Recovery> healing = List.of();

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        desk = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
        morning = practice.clock().instant();
        healing = practice.piece(Recoveries.class).underWay(morning).stream()
                .filter(recovery -> !recovery.due().isEmpty())
                .sorted(Comparator.comparingInt(
                        recovery -> recovery.due().getFirst().atHours()))
                .toList();
        assertThat(healing).as("made-up sessions with a check-in due").hasSizeGreaterThan(2);
        assertThat(healing.getFirst().due().getFirst().atHours())
                .as("the one of the first day")
                .isEqualTo(24);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @BeforeEach
    void startTheMorningAgain() {
        practice.clock().turnTo(morning);
        forgetGuesses();
    }

    private void forgetGuesses() {
        practice.inOneGo(() -> {
            for (String here : List.of("127.0.0.1", "0:0:0:0:0:0:0:1")) {
                practice.piece(WrongTries.class).forget(Patience.LINK, here);
            }
        });
    }

    @Test
    void leadsFromTheDeskToHerAnswersOnTheDayPage() {
        Recovery recovery = healing.getFirst();
        try (Browser browser = new Browser("phone", PHONE)) {
            Page page = browser.page;
            Hand hand = new Hand(practice, page);
            openedBy(hand, browser, recovery, linkFor(recovery));
            browser.look("my-page");
            browser.lookAtNight("my-page-night");
            hand.arrive(page.locator("a[href*='due=']")::click);
            browser.look("check-in");
            hand.isRefused("form[data-draft]");
            browser.forgive("422");
            browser.look("check-in-refused");
            hand.tap("q-redness", "2");
            hand.tap("q-pain", "1");
            hand.tap("q-swelling", "0");
            hand.tap("signs", "pus");
            hand.tap("listRead", "yes");
            browser.look("check-in-filled");
            hand.send("form[data-draft]", path -> path.matches("/my/check-ins/[0-9a-f-]{36}"));
            assertThat(hand.shows("Please do this now")).isTrue();
            browser.look("told");
            hand.go("/my/consents");
            browser.look("consents");
            hand.arrive(page.locator("main ul.lines a").first()::click);
            browser.look("consent");
            hand.go("/");
            assertThat(hand.path()).as("a guest is no member of staff").isEqualTo("/sign-in");
        }
        CheckIn told = sentBy(recovery).getLast();
        assertThat(told.answers().yes("pus")).contains(true);
        assertThat(told.answers().yes("fever")).contains(false);
        assertThat(told.isFromHome()).isTrue();
        assertThat(desk.get("/").body()).contains("/check-ins/" + told.id()).contains("raised a flag");
        assertThat(desk.get("/check-ins/" + told.id()).body()).contains("the client, on her own page");
        assertThat(desk.get("/").body()).as("read now").doesNotContain("/check-ins/" + told.id());
        assertThat(practice.piece(Audit.class).of("check-in", told.id().toString()))
                .filteredOn(event -> event.action().equals("add"))
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo(told.client()));
    }

    private void openedBy(Hand hand, Browser browser, Recovery recovery, String link) {
        hand.go(link);
        browser.look("door");
        hand.isRefused("form[action^='/link/']");
        browser.forgive("422");
        hand.write("born", client(recovery).born().toString());
        hand.send("form[action^='/link/']", path -> path.equals("/my"));
    }

    @Test
    void isShownAtTheDeskOnceAsAddressAndSquare() {
        String session = "/sessions/" + healing.getFirst().session().id() + "/links";
        desk.get(session);
        desk.post(session, Map.of());
        Document shown = Jsoup.parse(desk.get(session).body());
        assertThat(shown.select("svg.qr path")).hasSize(2);
        String token = shown.select("[name=url]").attr("value").replaceAll(".*/", "");
        assertThat(token).hasSize(22);
        assertThat(desk.get(session).body()).doesNotContain(token);
        assertThat(practice.piece(ClientLinks.class).withHash(LinkToken.hashOf(token)))
                .isPresent();
    }

    @Test
    void locksAfterFiveWrongBirthDatesAndTellsTheClinic() {
        Recovery recovery = healing.getLast();
        String link = linkFor(recovery);
        Visitor thief = Visitor.stranger(practice);
        thief.get(link);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(thief.post(link, Map.of("born", "1950-01-0" + (i + 1))).statusCode());
        }
        assertThat(statuses).containsExactly(422, 422, 422, 422, 404);
        assertThat(thief.post(link, Map.of("born", client(recovery).born().toString()))
                        .statusCode())
                .as("even the right one")
                .isEqualTo(404);
        assertThat(desk.get("/").body())
                .contains("Locked links")
                .contains("/sessions/" + recovery.session().id() + "/links");
        linkFor(recovery);
        assertThat(desk.get("/").body()).doesNotContain("Locked links");
    }

    @Test
    void answersAlikeForWhatIsUnknownExpiredRevokedOrLocked() {
        Recovery recovery = healing.getFirst();
        String replaced = linkFor(recovery);
        String locked = linkFor(recovery);
        ClientLinks links = practice.piece(ClientLinks.class);
        ClientLink newest =
                links.withHash(LinkToken.hashOf(locked.replaceAll(".*/", ""))).orElseThrow();
        practice.inOneGo(() -> links.lock(newest.id(), morning));
        String unknown = "/link/" + "A".repeat(22);
        List<String> answers = new ArrayList<>();
        for (String closed : List.of(unknown, replaced, locked, "/link/x")) {
            Visitor visitor = Visitor.stranger(practice);
            HttpResponse<String> shown = visitor.get(closed);
            assertThat(shown.statusCode()).isEqualTo(404);
            answers.add(shown.body());
        }
        String expired = linkFor(recovery);
        practice.clock().turnTo(morning.plus(ClientLink.AFTER_CARE));
        answers.add(Visitor.stranger(practice).get(expired).body());
        assertThat(answers).containsOnly(answers.getFirst());
    }

    @Test
    void makesWhoeverGuessesWait() {
        Visitor guesser = Visitor.stranger(practice);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statuses.add(guesser.get("/link/" + "guess" + i).statusCode());
        }
        assertThat(statuses)
                .startsWith(404, 404, 404, 404, 404, 404, 404, 404, 404, 404)
                .endsWith(429);
        assertThat(guesser.get(linkFor(healing.getFirst())).statusCode())
                .as("whatever the link")
                .isEqualTo(429);
    }

    @Test
    void countsAFormOnceThatWasSentTwice() {
        Recovery recovery = healing.get(1);
        Visitor phone = visiting(recovery);
        Document form = Jsoup.parse(phone.get("/my/check-ins/new").body());
        String key = form.select("[name=key]").attr("value");
        int before = sentBy(recovery).size();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer =
                    phone.post("/my/check-ins", Map.of("key", key, "due", "0", "ownWords", "The left cheek itches."));
            assertThat(Visitor.ledTo(answer)).endsWith(key);
        }
        assertThat(sentBy(recovery)).hasSize(before + 1);
    }

    @Test
    void keepsWhatWasTypedWithoutAConnectionAndSendsItOnce() {
        Recovery recovery = healing.get(1);
        int before = sentBy(recovery).size();
        try (Browser browser = new Browser("phone-offline", PHONE)) {
            Page page = browser.page;
            Hand hand = new Hand(practice, page);
            openedBy(hand, browser, recovery, linkFor(recovery));
            hand.go("/my/check-ins/new");
            hand.write("ownWords", "Typed in a tunnel.");
            page.waitForCondition(() ->
                    page.evaluate("JSON.stringify(localStorage)").toString().contains("tunnel"));
            page.context().setOffline(true);
            page.locator("form[data-draft] button.primary").click();
            page.locator(".draft.offline").waitFor();
            browser.forgive("ERR_INTERNET_DISCONNECTED");
            browser.look("offline");
            assertThat(sentBy(recovery)).hasSize(before);
            page.context().setOffline(false);
            page.waitForURL(url -> url.matches(".*/my/check-ins/[0-9a-f-]{36}"));
            assertThat(sentBy(recovery)).hasSize(before + 1);
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("tunnel");
        }
    }

    /** The visit ended while she was under the ground: nothing typed is lost, and she is told how to go on. */
    @Test
    void keepsWhatWasTypedWhenTheVisitHasEnded() {
        Recovery recovery = healing.get(1);
        try (Browser browser = new Browser("phone-lapsed", PHONE)) {
            Page page = browser.page;
            Hand hand = new Hand(practice, page);
            String link = linkFor(recovery);
            openedBy(hand, browser, recovery, link);
            hand.go("/my/check-ins/new");
            hand.write("ownWords", "Typed before the end.");
            page.context().clearCookies();
            page.locator("form[data-draft] button.primary").click();
            page.getByText("This page is closed").waitFor();
            browser.forgive("404");
            browser.look("lapsed");
            hand.go(link);
            hand.write("born", client(recovery).born().toString());
            hand.send("form[action^='/link/']", path -> path.equals("/my"));
            hand.go("/my/check-ins/new");
            page.locator(".draft").waitFor();
            assertThat(page.locator("[name=ownWords]").inputValue()).isEqualTo("Typed before the end.");
        }
    }

    @Test
    void worksWithoutScript() {
        Recovery recovery = healing.getLast();
        int before = sentBy(recovery).size();
        try (Browser browser = new Browser("phone-no-script", Browser.Look.NO_SCRIPT)) {
            Hand hand = new Hand(practice, browser.page);
            openedBy(hand, browser, recovery, linkFor(recovery));
            browser.look("my-page");
            hand.go("/my/check-ins/new");
            hand.tap("q-pain", "2");
            hand.send("form[data-draft]", path -> path.matches("/my/check-ins/[0-9a-f-]{36}"));
            browser.look("told");
        }
        assertThat(sentBy(recovery)).hasSize(before + 1);
    }

    @Test
    void takesAConsentBackOnce() {
        Recovery recovery = healing.getFirst();
        Consent given = practice.piece(Consents.class).current(client(recovery).id()).stream()
                .filter(consent -> consent.holdsOn(practice.clock().today()))
                .findFirst()
                .orElseThrow();
        Visitor phone = visiting(recovery);
        String address = "/my/consents/" + given.id();
        assertThat(phone.get(address).body()).contains("Take this back");
        for (int i = 0; i < 2; i++) {
            assertThat(phone.post(address + "/withdrawal", Map.of("why", "I changed my mind."))
                            .statusCode())
                    .isEqualTo(303);
        }
        Consent now = practice.piece(Consents.class).find(given.id()).orElseThrow();
        assertThat(now.withdrawnOn()).contains(practice.clock().today());
        assertThat(now.provenance().version()).isEqualTo(2);
        assertThat(now.provenance().reason()).contains("I changed my mind.");
    }

    @Test
    void showsNothingOfOthers() {
        Visitor phone = visiting(healing.getFirst());
        Consent others = practice.piece(Consents.class)
                .ofClient(healing.getLast().session().client())
                .getFirst();
        assertThat(phone.get("/my/consents/" + others.id()).statusCode()).isEqualTo(303);
        assertThat(phone.post("/my/consents/" + others.id() + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(practice.piece(Consents.class).find(others.id())).contains(others);
        CheckIn told = practice.piece(CheckIns.class).toldSince(Instant.EPOCH).stream()
                .filter(one ->
                        !one.session().equals(healing.getFirst().session().id()))
                .findFirst()
                .orElseThrow();
        assertThat(phone.get("/my/check-ins/" + told.id()).statusCode()).isEqualTo(303);
    }

    @Test
    void endsAVisitWithTheLink() {
        Recovery recovery = healing.get(1);
        Visitor phone = visiting(recovery);
        assertThat(phone.get("/my").statusCode()).isEqualTo(200);
        linkFor(recovery);
        assertThat(Visitor.ledTo(phone.get("/my"))).endsWith("/link");
    }

    /** Makes a link at the desk and gives its path. */
    private String linkFor(Recovery recovery) {
        return desk.newLink("/sessions/" + recovery.session().id() + "/links");
    }

    private Visitor visiting(Recovery recovery) {
        String link = linkFor(recovery);
        Visitor phone = Visitor.stranger(practice);
        phone.get(link);
        assertThat(phone.post(link, Map.of("born", client(recovery).born().toString()))
                        .statusCode())
                .isEqualTo(303);
        phone.get("/my");
        return phone;
    }

    private Client client(Recovery recovery) {
        return practice.piece(Clients.class).find(recovery.session().client()).orElseThrow();
    }

    private List<CheckIn> sentBy(Recovery recovery) {
        UUID session = recovery.session().id();
        return practice.piece(CheckIns.class).ofSession(session).stream()
                .filter(CheckIn::isFromHome)
                .toList();
    }
}
