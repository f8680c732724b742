package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every page of the made-up practice on the smallest telephone, by day and by night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTest {

    private static final String FILE = "a file";
    private static final String SERVICE = "SignInServiceTest looks at it";
    private static final String DOOR = "DoorTest looks at it";
    private static final String PHONE = "ClientsPhoneTest looks at it";
    private static final String ARRIVING = "ArrivingWalkTest looks at it";
    private static final String PAIRS = "PairsTest looks at it";
    private static final String BEFORE = "BeforeTheVisitWalkTest looks at it";

    /** Routes that answer with something else than a page of the made-up practice, and why. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/audit.csv", FILE),
            Map.entry("/due.csv", FILE),
            Map.entry("/report.csv", FILE),
            Map.entry("/audit/checkpoints/{events}/file", FILE),
            Map.entry("/feeds/{token}", FILE),
            Map.entry("/requests/{id}/photograph", FILE),
            Map.entry("/appointments/{id}/appointment.ics", FILE),
            Map.entry("/lots/contacts", FILE),
            Map.entry("/clients/{client}/consents/{id}/pdf", FILE),
            Map.entry("/clients/{client}/consents/{id}/drawing", FILE),
            Map.entry("/clients/{client}/screening/papers/{paper}/file", FILE),
            Map.entry("/clients/{client}/sessions/{id}/photographs/{photo}", FILE),
            Map.entry("/clients/{client}/comparisons/{before}/{after}", PAIRS),
            Map.entry("/clients/{client}/comparisons/{before}/{after}/showing", PAIRS),
            Map.entry("/clients/{client}/comparisons/{before}/{after}/showing/{use}", FILE),
            Map.entry("/clients/{client}/comparisons/{before}/{after}/progress", "a part of that page"),
            Map.entry("/clients/{client}/comparisons/{before}/{after}/taken/{photo}", FILE),
            Map.entry("/clients/{client}/comparisons/{before}/{after}/results/{result}/{kind}", FILE),
            Map.entry("/settings/leaving/progress", "a part of that page"),
            Map.entry("/check-ins/{id}/photographs/{photograph}", FILE),
            Map.entry("/clients/{id}/portrait", FILE),
            Map.entry("/clients/{client}/record/file", FILE),
            Map.entry("/locked/{client}/file", FILE),
            Map.entry("/flags/{id}/harm.pdf", FILE),
            Map.entry("/flags/{id}/harm.csv", FILE),
            Map.entry("/clients/{client}/courses/label", "a part of a page, fetched while it is filled in"),
            Map.entry("/lots/{lot}", "the page of /lots?lot=…, with an address that can be told"),
            Map.entry("/error", "no page of its own"),
            Map.entry("/stop/{token}", "a client opens it from a message"),
            Map.entry("/link", PHONE),
            Map.entry("/link/{token}", PHONE),
            Map.entry("/my", PHONE),
            Map.entry("/my/check-ins/new", PHONE),
            Map.entry("/my/check-ins/{id}", PHONE),
            Map.entry("/my/consents", PHONE),
            Map.entry("/my/consents/{id}", PHONE),
            Map.entry("/my/appointments", BEFORE),
            Map.entry("/my/appointments/{id}/appointment.ics", FILE),
            Map.entry("/my/visit", BEFORE),
            Map.entry("/my/visit/questions", BEFORE),
            Map.entry("/my/visit/texts/{kind}", BEFORE),
            Map.entry("/sign-in", DOOR),
            Map.entry("/pin", DOOR),
            Map.entry("/sign-in/code", "SecondFactorTest looks at it"),
            Map.entry("/sign-in/passkey", "PasskeyTest looks at it"),
            Map.entry("/sign-in/service", SERVICE),
            Map.entry("/sign-in/service-back", SERVICE),
            Map.entry("/staff/{id}/sign-in-service", SERVICE),
            Map.entry("/sign-in/way-back", "OwnerAccessTest looks at it"),
            Map.entry("/account/recovery-codes", "SecondFactorTest looks at it"),
            Map.entry("/settings/arriving/{id}", ARRIVING),
            Map.entry("/clients/{client}/elsewhere", ARRIVING),
            Map.entry("/clients/{client}/elsewhere/{entry}", FILE),
            Map.entry("/set-up", DOOR));

    private Practice practice;
    private Browser browser;
    private SiteMap map;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        FirstAfternoon.in(practice, owner);
        map = SiteMap.of(practice, owner);
        browser = new Browser("looks-320", Browser.Look.NARROW);
        new Hand(practice, browser.page).signIn("owner", Practice.MADE_UP_PASSWORD);
    }

    @AfterAll
    void close() {
        browser.close();
        practice.close();
    }

    @Test
    void areAllReachedByLinks() {
        List<String> missed = Route.all(practice).stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .map(Route::pattern)
                .filter(pattern -> !map.pages().containsKey(pattern) && !NO_PAGE.containsKey(pattern))
                .toList();
        assertThat(missed).as("pages that no link leads to").isEmpty();
    }

    @TestFactory
    List<DynamicTest> fitAndCanBeRead() {
        return new TreeMap<>(map.pages())
                .entrySet().stream()
                        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> look(page.getKey(), page.getValue())))
                        .toList();
    }

    private void look(String pattern, String address) {
        browser.page.navigate(practice.address(address));
        String name = pattern.equals("/")
                ? "day"
                : pattern.replaceAll("[^a-zA-Z]+", "-").replaceAll("^-|-$", "");
        browser.look(name);
        browser.lookAtNight(name + "-at-night");
    }
}
