package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.ResumeOptions;
import com.microsoft.playwright.options.BoundingBox;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a tablet in the treatment room can do beyond a form: be drawn on, lose its connection, change hands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabletTest {

    private static final String NOTE = "She felt the left cheek more than the right.";

    private Practice practice;
    private Browser browser;
    private Page page;
    private Hand hand;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @BeforeEach
    void signIn() {
        browser = new Browser("tablet", Browser.Look.TABLET);
        page = browser.page;
        hand = new Hand(practice, page);
        hand.signIn("practitioner", Practice.MADE_UP_PASSWORD);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void letsAClientSignWithHerFinger() throws IOException {
        String client = addressOf("Marigold Placeholder");
        hand.go(client + "/consents/new");
        hand.tap("answer-TREATMENT", "yes");
        draw();
        hand.isRefused("form[action$='/consents']");
        browser.forgive("422");
        assertThat(inkOnThePad()).as("dark dots left after a refusal").isPositive();
        browser.look("signature");
        page.locator("[data-clear]").click();
        assertThat(inkOnThePad()).isZero();
        draw();
        hand.write("signedName", "Marigold Placeholder");
        hand.send("form[action$='/consents']", path -> path.endsWith("/consents"));
        hand.go(page.locator("main ul.lines a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.matches(".*/consents/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow());
        page.locator("main img[src$='/drawing']").waitFor();
        browser.look("signed");
        byte[] pdf = page.request().get(page.url() + "/pdf").body();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Marigold Placeholder");
            assertThat(pictures(paper)).hasSize(1).allMatch(TabletTest::hasInk);
        }
    }

    private void draw() {
        Locator pad = page.locator("canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        page.mouse().move(box.x + 30, box.y + 60);
        page.mouse().down();
        for (int step = 0; step <= 12; step++) {
            page.mouse().move(box.x + 30 + 15 * step, box.y + 60 + (step % 2 == 0 ? 25 : -25));
        }
        page.mouse().up();
    }

    private int inkOnThePad() {
        return ((Number) page.locator("canvas")
                        .evaluate("pad => pad.getContext('2d').getImageData(0, 0, pad.width, pad.height).data"
                                + ".filter((value, at) => at % 4 === 3 && value > 0).length"))
                .intValue();
    }

    private static List<BufferedImage> pictures(PDDocument paper) throws IOException {
        List<BufferedImage> found = new ArrayList<>();
        for (PDPage sheet : paper.getPages()) {
            for (COSName name : sheet.getResources().getXObjectNames()) {
                if (sheet.getResources().getXObject(name) instanceof PDImageXObject picture) {
                    found.add(picture.getImage());
                }
            }
        }
        return found;
    }

    private static boolean hasInk(BufferedImage picture) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xff) < 64) return true;
            }
        }
        return false;
    }

    @Test
    void keepsAFormThroughALostConnectionAndSendsItOnce() {
        Session session = sessionOf("Alder Imaginary");
        correct(session, NOTE);
        page.context().setOffline(true);
        page.locator("form[data-chart] button.primary").click();
        page.locator(".draft.offline").waitFor();
        browser.forgive("ERR_INTERNET_DISCONNECTED");
        browser.look("offline");
        assertThat(versions(session)).hasSize(1);
        page.context().setOffline(false);
        page.waitForURL(url -> !url.endsWith("/edit"));
        assertThat(hand.shows(NOTE)).isTrue();
        assertThat(versions(session)).hasSize(2);
        hand.go(addressOf(session) + "/edit");
        assertThat(page.locator(".draft").count()).as("drafts left over").isZero();
    }

    @Test
    void sendsAFormOnceEvenWhenTheAnswerWasLost() {
        Session session = sessionOf("Sage Placeholder");
        correct(session, NOTE);
        boolean[] lost = {false};
        page.route("**" + addressOf(session), route -> {
            if (lost[0] || !route.request().method().equals("POST")) {
                route.resume(new ResumeOptions());
                return;
            }
            lost[0] = true;
            page.request()
                    .fetch(
                            route.request(),
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setMaxRedirects(0));
            route.abort();
        });
        page.locator("form[data-chart] button.primary").click();
        page.locator(".draft.offline").waitFor();
        assertThat(versions(session)).as("it had arrived").hasSize(2);
        page.locator(".draft.offline button").click();
        page.waitForURL(url -> !url.endsWith("/edit"));
        assertThat(hand.shows(NOTE)).isTrue();
        assertThat(versions(session)).hasSize(2);
    }

    @Test
    void changesHandsByPinAndKeepsWhatEachHasTyped() {
        setPin("practitioner", "2580");
        setPin("owner", "1470");
        Session session = sessionOf("Oakley Imaginary");
        correct(session, NOTE);
        changeTo("Dr Ola Owner", "1470");
        browser.look("changed-hands");
        assertThat(page.locator(".who .name").innerText()).isEqualTo("Dr Ola Owner");
        assertThat(hand.path()).isEqualTo(addressOf(session) + "/edit");
        assertThat(page.locator("#notes").inputValue()).as("another's draft").isEmpty();
        changeTo("Pip Practitioner", "2580");
        assertThat(page.locator("#notes").inputValue()).isEqualTo(NOTE);
        page.locator(".draft").waitFor();
        hand.send("form[data-chart]", path -> !path.endsWith("/edit"));
        assertThat(versions(session)).hasSize(2);
        assertThat(versions(session).getFirst().notes()).isEqualTo(NOTE);
    }

    private void changeTo(String name, String pin) {
        page.locator(".who form:has([name=lock]) button").click();
        page.waitForURL(url -> url.contains("/pin"));
        page.locator("main .ticks label").getByText(name).click();
        page.fill("#pin", pin);
        page.locator("main button.primary").click();
        page.waitForURL(url -> !url.contains("/pin"));
    }

    private void setPin(String signIn, String pin) {
        UUID id = practice.piece(Staff.class).withSignIn(signIn).orElseThrow().id();
        String sealed = practice.piece(PasswordEncoder.class).encode(pin);
        practice.inOneGo(() -> practice.piece(Credentials.class).setPin(id, sealed));
    }

    @Test
    void takesAnAreaFromTheDrawingTheKeyboardOrTheList() {
        hand.go(addressOf("Fern Sample") + "/consultation/new");
        tapTheDrawing("cheeks");
        Locator box = page.locator("[name=goal1-areas][value=cheeks]");
        assertThat(box.isChecked()).as("after a tap on the drawing").isTrue();
        assertThat(isDrawnChosen("cheeks")).isTrue();
        tapTheDrawing("cheeks");
        assertThat(box.isChecked()).as("after a second tap").isFalse();
        box.focus();
        page.keyboard().press("Space");
        assertThat(box.isChecked()).as("by keyboard").isTrue();
        assertThat(isDrawnChosen("cheeks")).isTrue();
        browser.look("body-map");
        box.locator("xpath=ancestor::label[1]").click();
        assertThat(box.isChecked()).as("by the list").isFalse();
        assertThat(isDrawnChosen("cheeks")).isFalse();
    }

    /** An area may be in two halves: the point is one that lies inside. */
    private void tapTheDrawing(String area) {
        Locator zone = page.locator("#goal1-areas .area[data-area=%s] path.zone".formatted(area))
                .first();
        zone.scrollIntoViewIfNeeded();
        List<?> at = (List<?>) zone.evaluate("""
                path => {
                  const box = path.getBBox(), to = path.getScreenCTM();
                  for (let i = 1; i < 40; i++) for (let j = 1; j < 40; j++) {
                    const point = new DOMPoint(box.x + box.width * i / 40, box.y + box.height * j / 40);
                    const on = point.matrixTransform(to);
                    if (path.isPointInFill(point) && document.elementFromPoint(on.x, on.y) === path) return [on.x, on.y];
                  }
                  return [-1, -1];
                }
                """);
        page.mouse().click(((Number) at.getFirst()).doubleValue(), ((Number) at.getLast()).doubleValue());
    }

    private boolean isDrawnChosen(String area) {
        return page.locator("#goal1-areas .area.chosen[data-area=%s]".formatted(area))
                        .count()
                > 0;
    }

    /** Opens the chart of a closed session and types a correction into it; nothing is sent. */
    private void correct(Session session, String note) {
        hand.go(addressOf(session) + "/edit");
        hand.write("notes", note);
        hand.write("reason", "Said by the client afterwards");
        page.waitForCondition(
                () -> page.evaluate("JSON.stringify(localStorage)").toString().contains("afterwards"));
    }

    private Client client(String name) {
        return practice.piece(Clients.class).search(name, 1).getFirst();
    }

    private String addressOf(String name) {
        return "/clients/" + client(name).id();
    }

    private static String addressOf(Session session) {
        return "/clients/" + session.client() + "/sessions/" + session.id();
    }

    private Session sessionOf(String name) {
        return practice.piece(Sessions.class).ofClient(client(name).id()).getFirst();
    }

    private List<Session> versions(Session session) {
        return practice.piece(Sessions.class).versions(session.id());
    }
}
