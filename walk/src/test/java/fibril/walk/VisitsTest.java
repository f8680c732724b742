package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One person at several devices: where they are signed in, and how that is ended from elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitsTest {

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void showsEachDeviceAndEndsOneOfThem() {
        String name = hired();
        Visitor here = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor there = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        assertThat(Jsoup.parse(here.get("/account/visits").body()).select("main li"))
                .hasSize(2)
                .allMatch(line -> line.text().contains("from address 127.0.0.1"));
        assertThat(ends(here, "/account/visits")).hasSize(1);
        String end = ends(here, "/account/visits").getFirst();
        assertThat(here.post(end, Map.of()).statusCode()).isEqualTo(303);
        assertThat(Visitor.ledTo(there.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(here.post(end, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void endsAllOthersAndLetsTheirPinsWaitForAPassword() {
        String name = hired();
        Visitor here = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor tablet = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor computer = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        assertThat(here.post("/account/visits/endings", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Visitor.ledTo(tablet.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(Visitor.ledTo(computer.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(Visitor.ledTo(tablet.get("/pin"))).isEqualTo("/sign-in");
        assertThat(Jsoup.parse(here.get("/account/visits").body()).select("main li"))
                .hasSize(1);
    }

    @Test
    void isEndedByTheOwnerForAColleagueAndStandsInTheAudit() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        String name = "visiting-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Visiting Example");
        Visitor colleague = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        String visits = "/staff/" + id + "/visits";
        assertThat(owner.get(visits).body()).contains("Where Visiting Example is signed in");
        assertThat(owner.post(ends(owner, visits).getFirst(), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(Visitor.ledTo(colleague.get("/account"))).isEqualTo("/sign-in?ended");
        Visitor again = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        assertThat(owner.post(visits + "/endings", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Visitor.ledTo(again.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(owner.get(visits).body()).contains("Signed in nowhere");
        assertThat(practice.piece(Audit.class).of("staff", id.toString()))
                .extracting(Audit.Event::action)
                .containsSubsequence("end visit", "sign in", "end visit", "sign in");
    }

    @Test
    void nobodyEndsAnothersVisitUnderTheirOwnName() {
        String name = hired();
        Visitor one = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor.signedIn(practice, name, Visitor.PASSWORD);
        String end = ends(one, "/account/visits").getFirst();
        assertThat(Visitor.signedIn(practice, Role.OWNER).post(end, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewPasswordEndsAllOtherVisits() {
        String name = hired();
        Visitor here = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor there = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Map<String, String> typed = Map.of(
                "current", Visitor.PASSWORD, "password", "quite another phrase", "again", "quite another phrase");
        assertThat(here.post("/account/password", typed).statusCode()).isEqualTo(303);
        assertThat(Visitor.ledTo(there.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void afterTheOwnerDeactivatedHerHerSessionIsOverAndHerDeviceAsksForAPassword() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        String name = "leaving-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Leaving Example");
        Visitor tablet = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        assertThat(tablet.get("/pin").statusCode()).as("known").isEqualTo(200);
        assertThat(changed(owner, id, "PRACTITIONER", "left")).isEqualTo(303);
        assertThat(Jsoup.parse(owner.get("/staff/" + id + "/visits").body()).select("main li"))
                .as("without waiting for her next tap")
                .isEmpty();
        assertThat(Visitor.ledTo(tablet.get("/pin"))).startsWith("/sign-in");
        assertThat(Visitor.ledTo(tablet.get("/pin"))).isEqualTo("/sign-in");
    }

    @Test
    void anotherRoleEndsHerSessionsAndAnotherNameDoesNot() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        String name = "turning-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Turning Example");
        Visitor.signedIn(practice, name, Visitor.PASSWORD);
        String visits = "/staff/" + id + "/visits";
        assertThat(changed(owner, id, "PRACTITIONER", "here")).isEqualTo(303);
        assertThat(Jsoup.parse(owner.get(visits).body()).select("main li")).hasSize(1);
        assertThat(changed(owner, id, "ASSISTANT", "here")).isEqualTo(303);
        assertThat(Jsoup.parse(owner.get(visits).body()).select("main li")).isEmpty();
    }

    /** However she came to be no longer here. */
    @Test
    void aDeviceIsKnownOnlyByWhoStillWorksHere() {
        String name = "gone-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Gone Example");
        Visitor tablet = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        tablet.post("/sign-out", Map.of("lock", "/"));
        assertThat(tablet.get("/pin").statusCode()).isEqualTo(200);
        Visitor.leaves(practice, id);
        assertThat(Visitor.ledTo(tablet.get("/pin"))).isEqualTo("/sign-in");
    }

    private int changed(Visitor owner, UUID id, String role, String state) {
        StaffMember before = practice.piece(Staff.class).find(id).orElseThrow();
        owner.get("/staff/" + id + "/edit");
        Map<String, String> typed = Map.of(
                "name",
                "Renamed Example",
                "role",
                role,
                "state",
                state,
                "reason",
                "as it is",
                "version",
                Integer.toString(before.provenance().version()));
        return owner.post("/staff/" + id, typed).statusCode();
    }

    /** Its token belongs to a visit that is over: no bare refusal, but the door, and from there back to the page. */
    @Test
    void aFormThatComesTooLateLeadsThroughTheDoorBackToItsPage() {
        String name = hired();
        Visitor without = Visitor.stranger(practice);
        HttpResponse<String> answer = without.postFrom("/account/pin", "/account/pin", Map.of("newPin", "2580"));
        assertThat(Visitor.ledTo(answer)).isEqualTo("/sign-in?lapsed&from=%2Faccount%2Fpin");
        assertThat(without.get("/sign-in?lapsed&from=%2Faccount%2Fpin").body())
                .contains("You were signed off while that page lay open");
        HttpResponse<String> in = without.post(
                "/sign-in", Map.of("username", name, "password", Visitor.PASSWORD, "from", "/account/pin"));
        assertThat(Visitor.ledTo(in)).isEqualTo("/account/pin");
    }

    /** Whoever has somebody's browser send a form from elsewhere does not know the token of her visit. */
    @Test
    void aFormWithoutTheTokenOfItsVisitChangesNothing() {
        String name = hired();
        Visitor own = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Visitor other = Visitor.signedIn(practice, hired(), Visitor.PASSWORD);
        Map<String, String> typed =
                Map.of("current", Visitor.PASSWORD, "password", "not her own phrase", "again", "not her own phrase");
        own.withTheTokenOf(other).post("/account/password", typed);
        assertThat(Visitor.signedIn(practice, name, Visitor.PASSWORD)
                        .get("/account")
                        .statusCode())
                .as("the old password still opens")
                .isEqualTo(200);
        own.get("/account/password");
        assertThat(own.post("/account/password", typed).statusCode()).isEqualTo(303);
    }

    /** Where no script signs off: the server does, after the time the practice has set. */
    @Test
    void isOverAfterTheTimeThatThePracticeHasSetAndLeadsThroughTheDoorBackToItsPage() {
        String name = hired();
        idle(12);
        Visitor shorter = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        idle(120);
        Visitor longer = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        practice.leaveAlone(Duration.ofMinutes(11));
        assertThat(shorter.get("/account/pin").statusCode()).isEqualTo(200);
        practice.leaveAlone(Duration.ofMinutes(12));
        assertThat(longer.get("/account/pin").statusCode()).isEqualTo(200);
        HttpResponse<String> late = shorter.postFrom("/account/pin", "/account/pin", Map.of("newPin", "2580"));
        assertThat(Visitor.ledTo(late)).isEqualTo("/pin?from=%2Faccount%2Fpin");
        assertThat(practice.piece(Credentials.class).pinOf(id(name)))
                .as("nothing was written")
                .isEmpty();
        shorter.get("/sign-in?from=%2Faccount%2Fpin");
        HttpResponse<String> in = shorter.post(
                "/sign-in", Map.of("username", name, "password", Visitor.PASSWORD, "from", "/account/pin"));
        assertThat(Visitor.ledTo(in)).isEqualTo("/account/pin");
    }

    private void idle(int minutes) {
        practice.set(Settings.IDLE_MINUTES, Integer.toString(minutes));
    }

    private UUID id(String name) {
        return practice.piece(Staff.class).withSignIn(name).orElseThrow().id();
    }

    @Test
    void theDoorLeadsNowhereOutside() {
        String name = hired();
        Visitor visitor = Visitor.stranger(practice);
        visitor.get("/sign-in");
        HttpResponse<String> in = visitor.post(
                "/sign-in", Map.of("username", name, "password", Visitor.PASSWORD, "from", "//elsewhere.example"));
        assertThat(Visitor.ledTo(in)).isEqualTo("/");
    }

    private static List<String> ends(Visitor visitor, String page) {
        return Jsoup.parse(visitor.get(page).body()).select("main li form").eachAttr("action");
    }

    private String hired() {
        String name = "somebody-" + UUID.randomUUID();
        Visitor.hire(practice, Role.PRACTITIONER, name, "Somebody Example");
        return name;
    }
}
