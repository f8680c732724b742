package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCode;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void sendsAStrangerToTheDoor() {
        try (Practice practice = Practice.onSqlite();
                Browser browser = new Browser("door", Browser.Look.DESK)) {
            Visitor.hire(practice, Role.OWNER, "somebody", "Somebody Example");
            browser.page.navigate(practice.address("/clients"));
            browser.look("sign-in");
            assertThat(browser.page.title()).contains("Sign in");
        }
    }

    @Test
    void opensAPracticeOnceWithTheCodeFromTheConsole() {
        try (Practice practice = Practice.onSqlite();
                Browser browser = new Browser("set-up", Browser.Look.DESK)) {
            Page page = browser.page;
            page.navigate(practice.address("/"));
            browser.look("set-up");
            page.fill("#code", practice.piece(SetUpCode.class).inGroups());
            page.fill("#name", "Wren Example");
            page.fill("#signIn", "wren");
            page.fill("#password", Visitor.PASSWORD);
            page.fill("#again", Visitor.PASSWORD);
            page.fill("#practice", "Harbour Skin");
            page.fill("#phone", "020 7946 0101");
            page.fill("#emergency", "Outside our hours ring 111.");
            page.selectOption("#zone", "Europe/Lisbon");
            page.click("button.primary");
            browser.look("opened");
            page.fill("#username", "wren");
            page.fill("#password", Visitor.PASSWORD);
            page.click("button.primary");
            assertThat(page.url()).doesNotContain("sign-in");
            assertThat(page.navigate(practice.address("/set-up")).status()).isEqualTo(404);
        }
    }
}
