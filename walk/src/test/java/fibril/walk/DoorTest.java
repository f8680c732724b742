package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void sendsAStrangerToTheDoor() {
        try (Practice practice = Practice.onSqlite();
                Browser browser = new Browser("door", Browser.Look.DESK)) {
            browser.page.navigate(practice.address("/sign-in"));
            browser.look("sign-in");
            assertThat(browser.page.title()).contains("Sign in");
        }
    }
}
