package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A device that Chromium makes up, with its owner's finger always on it. */
class PasskeyTest {

    @Test
    void opensThePracticeWithoutAPassword() {
        try (Practice practice = Practice.onSqlite();
                Browser browser = new Browser("passkey", Browser.Look.TABLET)) {
            UUID id = Visitor.hire(practice, Role.OWNER, "key-holder", "Key Holder");
            Page page = browser.page;
            Hand hand = new Hand(practice, page);
            plugIn(page);
            hand.signIn("key-holder", Visitor.PASSWORD);
            hand.go("/account/passkeys");
            browser.look("none-yet");
            hand.go("/account/passkeys/new");
            hand.write("passkeyLabel", "Tablet of the practice");
            hand.write("current", Visitor.PASSWORD);
            hand.send("form[data-passkey]", path -> path.equals("/account/passkeys"));
            assertThat(hand.shows("Tablet of the practice")).isTrue();
            browser.look("made");
            signOff(page);
            hand.go("/sign-in/passkey?from=/account");
            browser.look("use");
            hand.send("form[data-passkey]", path -> path.equals("/account"));
            assertThat(practice.piece(Audit.class).of("staff", id.toString()))
                    .first()
                    .extracting(Audit.Event::detail)
                    .isEqualTo("passkey");
            hand.go("/account/passkeys");
            page.locator("main li form button").click();
            page.getByText("opens nothing any more").waitFor();
            signOff(page);
            hand.go("/sign-in/passkey");
            page.locator("form[data-passkey] button.primary").click();
            page.locator(".problems").waitFor();
            assertThat(hand.shows("no passkey of anybody here")).isTrue();
        }
    }

    @Test
    void letsNobodyInForAnAnswerOfTheirOwn() {
        String known = "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":";
        String signed = "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}";
        try (Practice practice = Practice.onSqlite()) {
            Visitor.hire(practice, Role.OWNER, "key-holder", "Key Holder");
            Visitor guesser = Visitor.stranger(practice);
            for (String answer : List.of("", "null", "{}", "[", known + "{}}", known + signed + "}")) {
                guesser.get("/sign-in/passkey");
                assertThat(guesser.post("/sign-in/passkey", Map.of("credential", answer))
                                .statusCode())
                        .as(answer)
                        .isEqualTo(422);
                assertThat(guesser.get("/account").statusCode()).as(answer).isEqualTo(302);
            }
        }
    }

    private static void signOff(Page page) {
        page.locator(".who form:not([data-idle-minutes]) button").click();
        page.waitForURL("**/sign-in?out");
    }

    private static void plugIn(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
