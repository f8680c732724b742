package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Photographs of a session from the camera to the eye, and what lies on the disk between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotographsTest {

    private Practice practice;
    private Browser browser;
    private Hand hand;
    private String gallery = "";
    private String photograph = "";

    @BeforeAll
    void takeThem() {
        practice = Practice.madeUp();
        Visitor practitioner = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
        gallery = Objects.requireNonNull(
                SiteMap.of(practice, practitioner).pages().get("/clients/{client}/sessions/{id}/photographs"));
        browser = new Browser("photographs", Browser.Look.TABLET);
        hand = new Hand(practice, browser.page);
        hand.signIn("practitioner", Practice.MADE_UP_PASSWORD);
        hand.go(gallery.replace("/photographs", "/edit"));
        hand.photograph("BEFORE", "FRONT");
        hand.photograph("AFTER", "LEFT_45");
        browser.look("chart");
        hand.go(gallery);
        browser.look("gallery");
        photograph = browser.page
                .locator("figure", new Page.LocatorOptions().setHasText("Before"))
                .locator("img")
                .getAttribute("src");
    }

    @AfterAll
    void close() {
        browser.close();
        practice.close();
    }

    @Test
    void stayWhereTheyWereTaken() {
        hand.go(gallery);
        assertThat(browser.page.locator("figure figcaption").allInnerTexts())
                .hasSize(2)
                .anyMatch(caption -> caption.contains("Before"))
                .anyMatch(caption -> caption.contains("After"));
        browser.page.waitForFunction(
                "() => [...document.querySelectorAll('figure img')].every(image => image.naturalWidth === 320)");
    }

    @Test
    void areShownUnderNoOtherClientsAddress() {
        Visitor practitioner = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
        String other = practice.piece(Clients.class).search("", 100).stream()
                .map(client -> "/clients/" + client.id())
                .filter(address -> !photograph.startsWith(address))
                .findFirst()
                .orElseThrow();
        for (String address : List.of(gallery, photograph, photograph + "?size=small")) {
            assertThat(practitioner.get(address).statusCode()).as(address).isEqualTo(200);
            String elsewhere = address.replaceFirst("/clients/[0-9a-f-]{36}", other);
            assertThat(practitioner.get(elsewhere).statusCode()).as(elsewhere).isEqualTo(404);
        }
    }

    @Test
    void areForThoseWhoTreat() {
        assertThat(served().status()).isEqualTo(200);
        Visitor assistant = Visitor.signedIn(practice, "assistant", Practice.MADE_UP_PASSWORD);
        assertThat(assistant.get(photograph).statusCode()).isEqualTo(404);
        assertThat(assistant.get(gallery).statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger(practice).get(photograph).statusCode()).isEqualTo(302);
    }

    @Test
    void areNotKeptByTheBrowser() {
        assertThat(served().headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void tellNobodyWhereTheyWereTaken() throws Exception {
        byte[] taken = Camera.jpeg("BEFOREFRONT");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .as("the camera writes the place")
                .isNotNull();
        byte[] shown = served().body();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(shown))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNull();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void lieOnTheDiskAsTheyCameAndSealed() throws IOException {
        byte[] taken = Camera.jpeg("BEFOREFRONT");
        var kept = practice.piece(Photographs.class).find(id()).orElseThrow();
        assertThat(practice.piece(Vault.class).get(kept.original())).hasValue(taken);
        String needle = text(Arrays.copyOfRange(taken, taken.length / 2, taken.length / 2 + 24));
        String shown = text(Arrays.copyOfRange(served().body(), 700, 724));
        try (Stream<Path> files = Files.walk(practice.folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(4);
            for (Path file : all) {
                assertThat(text(Files.readAllBytes(file)))
                        .as(file.toString())
                        .doesNotContain(needle)
                        .doesNotContain(shown);
            }
        }
    }

    @Test
    void leaveATraceOfEveryLook() {
        long before = looks();
        served();
        served();
        assertThat(looks()).isEqualTo(before + 2);
        Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        assertThat(owner.get("/audit").body()).contains(id().toString());
    }

    private long looks() {
        return practice.piece(Audit.class).of("photograph", id().toString()).stream()
                .filter(event -> event.action().equals("view"))
                .count();
    }

    @Test
    void areRefusedWithWordsWhenTheyAreNone() throws IOException {
        assertThat(refusal("consent.pdf", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)))
                .contains("PDF");
        assertThat(refusal("note.jpg", "no picture at all".getBytes(StandardCharsets.US_ASCII)))
                .containsIgnoringCase("picture");
        assertThat(refusal("half.jpg", Arrays.copyOf(Camera.jpeg("half"), 400))).isNotBlank();
        byte[] whole = Camera.jpeg("broken off");
        assertThat(refusal("brokenOff.jpg", Arrays.copyOf(whole, whole.length * 2 / 3)))
                .contains("did not arrive whole");
        assertThat(refusal("heavy.jpg", Arrays.copyOf(Camera.jpeg("heavy"), 30_500_000)))
                .contains("30");
        hand.go(gallery);
        assertThat(browser.page.locator("figure").count()).isEqualTo(2);
    }

    /** So large that it is turned away before this page's own code sees it. */
    @Test
    void areRefusedWithWordsBeyondEveryMeasure() throws IOException {
        assertThat(refusal("endless.jpg", Arrays.copyOf(Camera.jpeg("endless"), 36_000_000)))
                .contains("30 MB");
    }

    @Test
    void areSaidToBeMissingWhenTheConnectionIs() throws IOException {
        hand.go(gallery.replace("/photographs", "/edit"));
        browser.page.context().setOffline(true);
        assertThat(refusal("good.jpg", Camera.jpeg("good"))).contains("did not arrive");
        browser.page.context().setOffline(false);
    }

    /** What the chart says after such a file was chosen for a picture. */
    private String refusal(String name, byte[] bytes) throws IOException {
        boolean online = (boolean) browser.page.evaluate("navigator.onLine");
        if (online) hand.go(gallery.replace("/photographs", "/edit"));
        Path file = Files.write(Files.createTempDirectory("photographs").resolve(name), bytes);
        browser.page.locator("#photos input[type=file]").first().setInputFiles(file);
        Locator told = browser.page.locator("#photos [role=alert]");
        told.waitFor();
        String words = told.innerText();
        browser.forgive("Failed to load resource");
        Files.delete(file);
        return words;
    }

    private APIResponse served() {
        return browser.page.request().get(practice.address(photograph));
    }

    private UUID id() {
        return UUID.fromString(photograph.replaceAll(".*/", ""));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
