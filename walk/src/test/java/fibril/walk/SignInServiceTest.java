package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.ConsoleCode;
import fibril.clinic.practice.RecoveryCode;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactor;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.ServiceName;
import fibril.clinic.practice.ServiceNames;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.WaysBack;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming in by another house's word, against a small one that speaks the real protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInServiceTest {

    private static final String BACK = "/sign-in/service-back";

    private IdentityHouse house;
    private Practice practice;
    private Visitor owner;

    /** A member of staff, and what the service calls them. */
    private record Member(UUID id, String signIn, IdentityHouse.Person person) {}

    @BeforeAll
    void open() {
        house = new IdentityHouse(() -> practice.clock().instant());
        practice = Practice.with(settings(house.issuer()));
        owner = Visitor.signedIn(practice, Role.OWNER);
    }

    @AfterAll
    void close() {
        practice.close();
        house.close();
    }

    @AfterEach
    void tellTheTruthAgain() {
        house.twists(claims -> claims);
        house.signsWithAnotherKey(false);
        practice.set(Settings.PASSWORDS, "ON");
    }

    @Test
    void lateComersByAddressAreKnownByTheirNumberFromThenOn() {
        Member ada = awaited(Role.PRACTITIONER);
        Visitor browser = Visitor.stranger(practice);
        assertThat(browser.get("/sign-in").body()).contains("Sign in with Clinic Group");
        HttpResponse<String> in = come(browser, ada.person(), "/clients");
        assertThat(location(in)).isEqualTo("/clients");
        assertThat(browser.get("/clients").statusCode()).isEqualTo(200);
        assertThat(browser.get("/staff").statusCode()).as("the role is ours").isEqualTo(404);
        assertThat(browser.get("/account/visits").body()).contains("this device");
        assertThat(details(ada)).contains("sign-in service", "first sign-in by it");

        IdentityHouse.Person renamed = new IdentityHouse.Person(ada.person().subject(), "married@example.com", true);
        assertThat(location(come(Visitor.stranger(practice), renamed, "/"))).isEqualTo("/");
        IdentityHouse.Person heir =
                new IdentityHouse.Person("somebody else", ada.person().email(), true);
        assertThat(come(Visitor.stranger(practice), heir, "/").body()).contains("does not know you");
    }

    @Test
    void nobodyComesInWhomTheOwnerHasNotNamed() {
        int staff = practice.piece(Staff.class).everybody().size();
        Visitor browser = Visitor.stranger(practice);
        HttpResponse<String> refused = come(browser, new IdentityHouse.Person("eve", "eve@example.com", true), "/");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("does not know you");
        assertThat(location(browser.get("/clients"))).isEqualTo("/sign-in");
        assertThat(practice.piece(Staff.class).everybody()).hasSize(staff);
        assertThat(practice.piece(Audit.class).of("staff", "unknown"))
                .extracting(Audit.Event::action)
                .contains("refuse sign-in");
    }

    @Test
    void anAddressTheServiceIsNotSureOfBindsNobody() {
        Member ada = awaited(Role.ASSISTANT);
        IdentityHouse.Person claiming =
                new IdentityHouse.Person("claims to be", ada.person().email(), false);
        assertThat(come(Visitor.stranger(practice), claiming, "/").body()).contains("does not know you");
        assertThat(practice.piece(ServiceNames.class).of(ada.id()))
                .hasValueSatisfying(name -> assertThat(name.isBound()).isFalse());
    }

    @Test
    void whoeverLeftDoesNotComeIn() {
        Member gone = awaited(Role.ASSISTANT);
        owner.get("/staff/" + gone.id() + "/edit");
        owner.post(
                "/staff/" + gone.id(),
                Map.of("name", "Gone", "role", "ASSISTANT", "state", "left", "reason", "moved away", "version", "1"));
        assertThat(come(Visitor.stranger(practice), gone.person(), "/").body()).contains("does not know you");
    }

    @Test
    void whatDoesNotHoldOpensNothing() {
        Member ada = awaited(Role.PRACTITIONER);
        assertThat(twisted(ada, "nonce", "another")).isEqualTo(422);
        assertThat(twisted(ada, "aud", "another practice")).isEqualTo(422);
        assertThat(twisted(ada, "iss", "https://id.example.com")).isEqualTo(422);
        assertThat(twisted(ada, "exp", Date.from(now().minus(Duration.ofMinutes(10)))))
                .isEqualTo(422);
        assertThat(twisted(ada, "sub", "")).isEqualTo(422);
        house.twists(claims -> claims);
        house.signsWithAnotherKey(true);
        assertThat(come(Visitor.stranger(practice), ada.person(), "/").statusCode())
                .isEqualTo(422);
        house.signsWithAnotherKey(false);
        assertThat(come(Visitor.stranger(practice), ada.person(), "/").statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyInTheBrowserThatAsked() {
        Member ada = awaited(Role.PRACTITIONER);
        house.seats(ada.person());
        Visitor asking = Visitor.stranger(practice);
        String answer = house.agreed(location(asking.get("/sign-in/service")));
        assertThat(Visitor.stranger(practice).get(answer).statusCode()).isEqualTo(422);
        assertThat(asking.get(answer.replaceAll("state=[^&]+", "state=other")).statusCode())
                .isEqualTo(422);
        assertThat(asking.get(answer).statusCode())
                .as("the question is used up")
                .isEqualTo(422);
        String fresh = house.agreed(location(asking.get("/sign-in/service")));
        assertThat(asking.get(fresh).statusCode()).isEqualTo(303);
        assertThat(asking.get(fresh).statusCode()).isEqualTo(422);
        assertThat(Visitor.stranger(practice).get(BACK + "?code=x&state=y").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverGoesBackIsToldAndNotSignedIn() {
        Visitor browser = Visitor.stranger(practice);
        String answer = house.declined(location(browser.get("/sign-in/service")));
        HttpResponse<String> back = browser.get(answer);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("did not let you in");
    }

    @Test
    void aSecondFactorIsAskedForAsAfterAPassword() {
        Member ada = awaited(Role.PRACTITIONER);
        Visitor browser = Visitor.stranger(practice);
        come(browser, ada.person(), "/");
        practice.set(Settings.SECOND_FACTOR, "EVERYBODY");
        try {
            assertThat(location(browser.get("/clients"))).isEqualTo("/account/second-factor");
        } finally {
            practice.set(Settings.SECOND_FACTOR, "NOBODY");
        }
        practice.inOneGo(() ->
                practice.piece(SecondFactors.class).set(ada.id(), new SecondFactor("0".repeat(64), 0, now())));
        Visitor again = Visitor.stranger(practice);
        assertThat(location(come(again, ada.person(), "/clients"))).isEqualTo("/sign-in/code");
        assertThat(location(again.get("/clients"))).isEqualTo("/sign-in");
        practice.inOneGo(() ->
                practice.piece(SecondFactors.class).setRecovery(ada.id(), List.of(RecoveryCode.hashOf("abcd-efgh"))));
        again.get("/sign-in/code");
        assertThat(location(again.post("/sign-in/code", Map.of("figures", "abcd-efgh"))))
                .isEqualTo("/clients");
        assertThat(details(ada)).contains("sign-in service and recovery code");
    }

    @Test
    void theOwnerNamesChangesAndTakesAwayAndThatEndsWhatWasOpen() {
        Member ada = awaited(Role.ASSISTANT);
        Visitor browser = Visitor.stranger(practice);
        come(browser, ada.person(), "/");
        String page = "/staff/" + ada.id() + "/sign-in-service";
        assertThat(owner.get(page).body()).contains("has come in by it");
        assertThat(owner.post(page, Map.of("was", ada.person().email(), "email", "no address"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post(page, Map.of("was", "old", "email", "")).statusCode())
                .isEqualTo(409);
        Member bea = awaited(Role.ASSISTANT);
        assertThat(owner.post(
                                page,
                                Map.of(
                                        "was",
                                        ada.person().email(),
                                        "email",
                                        bea.person().email()))
                        .body())
                .contains("somebody else here");
        assertThat(owner.post(page, Map.of("was", ada.person().email(), "email", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(location(browser.get("/clients"))).isEqualTo("/sign-in?ended");
        assertThat(come(Visitor.stranger(practice), ada.person(), "/").body()).contains("does not know you");
    }

    @Test
    void passwordsCloseOnlyBySomebodyWhoCameInWithoutAndTheConsoleStillOpens() {
        assertThat(owner.post("/settings/sign-in-service", Map.of("passwords", "OFF"))
                        .body())
                .contains("have not come in by it yourself");
        Member boss = awaited(Role.OWNER);
        Visitor browser = Visitor.stranger(practice);
        come(browser, boss.person(), "/");
        browser.get("/settings/sign-in-service");
        assertThat(browser.post("/settings/sign-in-service", Map.of("passwords", "OFF"))
                        .statusCode())
                .isEqualTo(303);
        Visitor typing = Visitor.stranger(practice);
        assertThat(typing.get("/sign-in").body())
                .contains("Sign in with Clinic Group")
                .doesNotContain("name=\"password\"");
        typing.get("/sign-in/way-back");
        assertThat(location(typing.post("/sign-in", Map.of("username", boss.signIn(), "password", Visitor.PASSWORD))))
                .isEqualTo("/sign-in");
        assertThat(location(typing.get("/clients"))).isEqualTo("/sign-in");

        String code = ConsoleCode.fresh(new SecureRandom());
        practice.inOneGo(() -> practice.piece(WaysBack.class).set(boss.id(), ConsoleCode.hashOf(code), now()));
        typing.get("/sign-in/way-back");
        String fresh = "quite another long password";
        HttpResponse<String> back = typing.post(
                "/sign-in/way-back",
                Map.of("signIn", boss.signIn(), "consoleCode", code, "password", fresh, "again", fresh));
        assertThat(location(back)).isEqualTo("/settings/sign-in-service");
        assertThat(typing.get("/settings/sign-in-service").statusCode()).isEqualTo(200);
        assertThat(details(boss)).contains("code from the console");
    }

    @Test
    void whileTheServiceIsSilentAPageSaysSoAndPasswordsWork() {
        IdentityHouse silent = new IdentityHouse(Instant::now);
        String issuer = silent.issuer();
        silent.close();
        try (Practice other = Practice.with(settings(issuer))) {
            Visitor.hire(other, Role.OWNER, "somebody", "Somebody Example");
            HttpResponse<String> answer = Visitor.stranger(other).get("/sign-in/service");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("does not answer", "Sign in with your password");
            assertThat(Visitor.signedIn(other, Role.ASSISTANT).get("/clients").statusCode())
                    .isEqualTo(200);
        }
    }

    private static Map<String, Object> settings(String issuer) {
        return Map.of(
                "fibril.oidc.issuer",
                issuer,
                "fibril.oidc.client-id",
                IdentityHouse.CLIENT,
                "fibril.oidc.client-secret",
                IdentityHouse.SECRET,
                "fibril.oidc.name",
                "Clinic Group");
    }

    private Member awaited(Role role) {
        String signIn = "s-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, role, signIn, "Test " + role);
        String email = signIn + "@example.com";
        owner.get("/staff/" + id + "/sign-in-service");
        assertThat(owner.post("/staff/" + id + "/sign-in-service", Map.of("was", "", "email", email))
                        .statusCode())
                .isEqualTo(303);
        assertThat(practice.piece(ServiceNames.class).of(id))
                .map(ServiceName::email)
                .contains(email);
        return new Member(id, signIn, new IdentityHouse.Person("number of " + signIn, email, true));
    }

    private HttpResponse<String> come(Visitor browser, IdentityHouse.Person person, String to) {
        house.seats(person);
        HttpResponse<String> there = browser.get("/sign-in/service?from=" + to);
        assertThat(there.statusCode()).isEqualTo(303);
        return browser.get(house.agreed(location(there)));
    }

    private int twisted(Member member, String claim, Object value) {
        house.twists(claims -> claims.claim(claim, value));
        Visitor browser = Visitor.stranger(practice);
        int status = come(browser, member.person(), "/").statusCode();
        assertThat(location(browser.get("/clients"))).as(claim).isEqualTo("/sign-in");
        return status;
    }

    private List<String> details(Member member) {
        return practice.piece(Audit.class).of("staff", member.id().toString()).stream()
                .map(Audit.Event::detail)
                .toList();
    }

    private Instant now() {
        return practice.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String location(HttpResponse<String> answer) {
        String there = answer.headers().firstValue("Location").orElse("");
        return there.startsWith(practice.address(""))
                ? there.substring(practice.address("").length())
                : there;
    }
}
