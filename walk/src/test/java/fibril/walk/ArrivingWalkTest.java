package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner brings the clients of the product she had before; everybody in her files is made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivingWalkTest {

    private static final String PEOPLE = """
                        Guest;Forename;Surname;Born on;E-mail;Remarks
                        LA01;Cleo;Madeup-Cedar;03/04/1992;cleo.madeup@example.com;"latex: no
                        consent signed"
                        LA02;Dan;Madeup-Dogwood;05/06/1988;not an address;
                        LA03;Erin;Madeup-Elder;07/08/1970;erin.madeup@example.com;
                        LA04;Erin;Madeup-Elder;07/08/1970;;=1+1
                        """;
    private static final String NOTES = """
                        Guest code,Date,Author,Note type,Note
                        LA01,2025-05-14,Dr Elsewhere,Treatment,cheeks 1.0 mm
                        LA09,2025-05-14,Dr Elsewhere,,nobody’s
                        """;
    private static final String PICTURES = "Guest code,File,Date,Caption\nLA01,photos/1/before.jpg,2025-05-14,before\n";

    private static final int LOOKS = 60;
    private static final double BETWEEN_LOOKS_MS = 500;

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void worksWithoutScriptOnASmallTelephoneAndGoesBackWhole() {
        try (Browser browser = new Browser("arriving-no-script", Browser.Look.NO_SCRIPT)) {
            Hand hand = owner(browser);
            comeIn(browser, hand, "Old Product");
            assertThat(practice.piece(Clients.class).search("erin madeup", 9)).hasSize(1);
            hand.go("/settings/arriving");
            takeBack(hand, browser.page, "people.csv");
            assertThat(hand.shows("Taken back on")).isTrue();
            assertThat(practice.piece(Clients.class).search("erin madeup", 9)).isEmpty();
        }
    }

    @Test
    void isLookedAtAtADeskAndShowsWhoseWordsTheyAre() {
        try (Browser browser = new Browser("arriving", Browser.Look.DESK)) {
            Hand hand = owner(browser);
            comeIn(browser, hand, "Other Product");
            takeNotes(browser, hand);
            takePictures(browser, hand);
            Client cleo = practice.piece(Clients.class).search("cleo madeup", 9).getFirst();
            hand.go("/clients/" + cleo.id());
            browser.look("client");
            assertThat(hand.shows("Dr Elsewhere, there. Came from Other Product"))
                    .isTrue();
            assertThat(hand.shows("is no consent")).isTrue();
            hand.arrive(browser.page.locator("a[href$='/elsewhere']")::click);
            browser.page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
            browser.page.waitForCondition(() -> (Boolean) browser.page.evaluate(
                    "[...document.querySelectorAll('main img')].every(one => one.complete && one.naturalWidth > 0)"));
            browser.look("elsewhere");
            browser.lookAtNight("elsewhere");
            assertThat(practice.piece(Questionnaires.class).history(cleo.id())).isEmpty();
            undo(browser, hand);
        }
    }

    @Test
    void theWholePracticeLeavesForWhoeverKnowsTheOwnersPassword() {
        try (Browser browser = new Browser("leaving", Browser.Look.NARROW)) {
            Hand hand = owner(browser);
            hand.go("/settings/leaving");
            assertThat(hand.shows("photographs to take along")).isTrue();
            assertThat(hand.shows("The last download")).isFalse();
            browser.look("leaving");
            browser.lookAtNight("leaving");
            hand.write("current", Practice.MADE_UP_PASSWORD);
            Download download = browser.page.waitForDownload(() -> hand.press("Download the whole practice"));
            assertThat(download.suggestedFilename()).startsWith("practice-").endsWith(".zip");
            // the page stays, and hears of it by itself
            browser.page.getByText("The last download was written to its end").waitFor();
            browser.look("leaving-gone");
        }
        Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        assertThat(owner.post("/settings/leaving", Map.of("current", "wrong")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> zip = owner.post("/settings/leaving", Map.of("current", Practice.MADE_UP_PASSWORD));
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.body()).startsWith("PK").contains("tables/client.jsonl", "manifest.json");
    }

    private Hand owner(Browser browser) {
        Hand hand = new Hand(practice, browser.page);
        hand.signIn("owner", Practice.MADE_UP_PASSWORD);
        return hand;
    }

    private void comeIn(Browser browser, Hand hand, String product) {
        Page page = browser.page;
        hand.go("/settings/arriving");
        hand.write("product", product);
        hand.isRefused("form[action='/settings/arriving']");
        browser.forgive("422");
        browser.look("refused");
        hand.tap("kind", "clients");
        choose(page, "sheet", "people.csv", PEOPLE);
        hand.send("form[action='/settings/arriving']", path -> path.matches("/settings/arriving/.{36}"));
        browser.look("columns");
        assertThat(hand.shows("What would come of it")).isFalse();
        hand.select("column-0", "reference");
        hand.select("column-3", "born");
        hand.select("column-5", "text");
        hand.tap("order", "DAY_FIRST");
        hand.send("form[action$='/look']", path -> path.matches("/settings/arriving/.{36}"));
        browser.look("preview");
        assertThat(hand.shows("Line 2: Cleo Madeup-Cedar, born 3 Apr 1992")).isTrue();
        assertThat(hand.shows("an address such as ada@example.com")).isTrue();
        Object typed =
                page.locator("main select, main input:not([type=hidden])").count();
        arriveBy(hand, page, "button[formaction$='/intake']");
        browser.forgive("422");
        browser.look("settle");
        assertThat(page.locator(".problems li").count()).isGreaterThanOrEqualTo(2);
        assertThat((Object) page.locator("main select, main input:not([type=hidden])")
                        .count())
                .isEqualTo(typed);
        hand.select("every", "SKIP");
        hand.tap("withoutFaulty", "yes");
        arriveBy(hand, page, "button[formaction$='/intake']");
        untilTaken(hand, page);
        browser.look("taken");
        assertThat(hand.shows("2 rows were taken in")).isTrue();
        arriveBy(hand, page, "form[action$='/dropping'] button");
        browser.look("list");
        assertThat(hand.shows("Clients from " + product)).isTrue();
    }

    private void takeNotes(Browser browser, Hand hand) {
        send(browser.page, hand, "notes", "Other Product", "notes.csv", NOTES);
        assertThat(hand.shows("the number of a client who came from Other Product"))
                .isTrue();
        hand.tap("withoutFaulty", "yes");
        arriveBy(hand, browser.page, "button[formaction$='/intake']");
        untilTaken(hand, browser.page);
        arriveBy(hand, browser.page, "form[action$='/dropping'] button");
    }

    private void takePictures(Browser browser, Hand hand) {
        Page page = browser.page;
        hand.go("/settings/arriving");
        hand.tap("kind", "photographs");
        hand.write("product", "Other Product");
        choose(page, "sheet", "pictures.csv", PICTURES);
        page.locator("[name=pictures]")
                .setInputFiles(new FilePayload("before.jpg", "image/jpeg", Camera.jpeg("before")));
        hand.send("form[action='/settings/arriving']", path -> path.matches("/settings/arriving/.{36}"));
        browser.look("pictures");
        arriveBy(hand, page, "button[formaction$='/intake']");
        untilTaken(hand, page);
        arriveBy(hand, page, "form[action$='/dropping'] button");
    }

    private static void send(Page page, Hand hand, String kind, String product, String name, String csv) {
        hand.go("/settings/arriving");
        hand.tap("kind", kind);
        hand.write("product", product);
        choose(page, "sheet", name, csv);
        hand.send("form[action='/settings/arriving']", path -> path.matches("/settings/arriving/.{36}"));
    }

    /** Clients stay while notes and pictures of them do; from the newest on all of it goes. */
    private void undo(Browser browser, Hand hand) {
        Page page = browser.page;
        hand.go("/settings/arriving");
        List<String> files = page.locator("main ul.lines li:has(form[action$='/undoing']) strong")
                .allInnerTexts();
        assertThat(files).contains("pictures.csv", "notes.csv", "people.csv");
        takeBack(hand, page, "people.csv");
        browser.forgive("422");
        browser.look("not-undone");
        assertThat(hand.shows("people.csv was not taken back: something was written since about 1 of these clients"))
                .isTrue();
        assertThat(hand.shows("Cleo Madeup-Cedar, born 3 Apr 1992")).isTrue();
        for (String file : List.of("pictures.csv", "notes.csv", "people.csv")) takeBack(hand, page, file);
        browser.look("undone");
        assertThat(practice.piece(Clients.class).search("cleo madeup", 9)).isEmpty();
    }

    private static void takeBack(Hand hand, Page page, String file) {
        String line = "main ul.lines li:has(strong:text-is('" + file + "')):has(form[action$='/undoing']) >> nth=0";
        page.locator(line + " >> summary").click();
        hand.arrive(page.locator(line + " >> form[action$='/undoing'] button")::click);
    }

    private static void untilTaken(Hand hand, Page page) {
        String address = hand.path();
        for (int look = 0; look < LOOKS; look++) {
            if (page.locator("form[action$='/dropping'] button.primary").count() > 0) return;
            page.waitForTimeout(BETWEEN_LOOKS_MS);
            hand.go(address);
        }
        throw new AssertionError("it was not taken in: " + page.locator("main").innerText());
    }

    private static void arriveBy(Hand hand, Page page, String button) {
        hand.arrive(page.locator(button).first()::click);
    }

    private static void choose(Page page, String field, String name, String content) {
        page.locator("[name=" + field + "]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
