package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A device that was put down, in a browser whose clock is turned by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdleTest {

    private static final String NAME = "put-down";
    private static final String PIN = "2580";
    private static final int MINUTES = 60;

    /** The browser’s own time goes on as well, and a busy machine takes some of it. */
    private static final int SPARE = 5;

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, NAME, "Put Down");
        String sealed = practice.piece(PasswordEncoder.class).encode(PIN);
        practice.inOneGo(() -> practice.piece(Credentials.class).setPin(id, sealed));
        practice.set(Settings.IDLE_MINUTES, Integer.toString(MINUTES));
    }

    /** Each visit is one of its own. */
    @BeforeEach
    void turnTheDay() {
        practice.clock().turnTo(practice.clock().today().plusDays(2));
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void signsItselfOffAndKeepsWhatWasTyped() {
        try (Browser browser = new Browser("idle", Browser.Look.DESK)) {
            Page page = browser.page;
            Hand hand = atAForm(page);
            hand.write("product", "Sterile cartridges 36");
            pass(page, Duration.ofMinutes(MINUTES - SPARE));
            assertThat(hand.path()).isEqualTo("/stock/new");
            pass(page, Duration.ofMinutes(SPARE));
            page.waitForURL("**/pin?from=*");
            assertThat(page.locator("body").innerText()).doesNotContain("Sterile cartridges");
            page.goBack();
            assertThat(hand.path()).as("the way back is closed").isNotEqualTo("/stock/new");
            hand.go("/pin?from=/stock/new");
            page.getByText("Put Down").first().click();
            hand.write("pin", PIN);
            hand.send("form[action='/pin']", path -> path.equals("/stock/new"));
            assertThat(page.locator("[name=product]").inputValue()).isEqualTo("Sterile cartridges 36");
        }
    }

    @Test
    void staysOpenWhileSomebodyWorksAndTellsTheServerSo() {
        try (Browser browser = new Browser("idle-at-work", Browser.Look.DESK)) {
            Page page = browser.page;
            Hand hand = atAForm(page);
            List<String> told = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("HEAD")) told.add(request.url());
            });
            for (int rounds = 0; rounds < 3; rounds++) {
                pass(page, Duration.ofMinutes(MINUTES - SPARE));
                page.keyboard().press("Shift");
                pass(page, Duration.ofSeconds(6));
            }
            assertThat(hand.path()).isEqualTo("/stock/new");
            assertThat(told).hasSize(3).allMatch(address -> address.endsWith("/account"));
            pass(page, Duration.ofMinutes(MINUTES));
            page.waitForURL("**/pin?from=*");
        }
    }

    private Hand atAForm(Page page) {
        page.clock().install();
        Hand hand = new Hand(practice, page);
        hand.signIn(NAME, Visitor.PASSWORD);
        hand.go("/stock/new");
        return hand;
    }

    /** All that is due meanwhile is done. */
    private static void pass(Page page, Duration time) {
        page.clock().runFor(time.toMillis());
    }
}
