package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactorRule;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Totp;
import fibril.clinic.vault.Vault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody with a telephone beside their password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorTest {

    private Practice practice;

    /** A member of staff, their browser, and what their telephone and their paper hold. */
    private record Holder(UUID id, String name, Visitor browser, String letters, List<String> paper) {

        byte[] secret() {
            return new Base32().decode(letters);
        }
    }

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @BeforeEach
    void turnTheDay() {
        practice.clock().turnTo(practice.clock().today().plusDays(2));
    }

    @Test
    void isAskedForAfterThePasswordAndOpensNothingBefore() {
        Holder holder = holder(Role.PRACTITIONER);
        later(Duration.ofMinutes(1));
        Visitor elsewhere = Visitor.stranger(practice);
        elsewhere.get("/account");
        assertThat(Visitor.ledTo(signIn(elsewhere, holder.name()))).isEqualTo("/sign-in/code");
        assertThat(Visitor.ledTo(elsewhere.get("/clients"))).isEqualTo("/sign-in");
        elsewhere.get("/sign-in/code");
        assertThat(elsewhere.post("/sign-in/code", Map.of("figures", "")).body())
                .contains("Figures");
        HttpResponse<String> wrong = elsewhere.post("/sign-in/code", Map.of("figures", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("not the figures that count now");
        HttpResponse<String> right = elsewhere.post("/sign-in/code", Map.of("figures", figures(holder)));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/clients").statusCode()).isEqualTo(200);
        assertThat(practice.piece(Audit.class).of("staff", holder.id().toString()))
                .extracting(Audit.Event::detail)
                .contains("password and code");
    }

    @Test
    void takesNoFiguresTwiceAndEachRecoveryCodeOnce() {
        Holder holder = holder(Role.PRACTITIONER);
        assertThat(second(holder, figures(holder))).isEqualTo(422);
        later(Duration.ofMinutes(1));
        assertThat(second(holder, figures(holder))).isEqualTo(303);
        assertThat(second(holder, figures(holder))).isEqualTo(422);
        String code = holder.paper().getFirst();
        assertThat(second(holder, code)).isEqualTo(303);
        assertThat(second(holder, code)).isEqualTo(422);
        assertThat(holder.browser().get("/account/second-factor").body()).contains("9 recovery codes are left");
    }

    @Test
    void makesGuessersWaitEvenWithTheRightFigures() {
        Holder holder = holder(Role.PRACTITIONER);
        later(Duration.ofMinutes(1));
        Visitor guesser = Visitor.stranger(practice);
        signIn(guesser, holder.name());
        guesser.get("/sign-in/code");
        for (int i = 0; i < 3; i++) guesser.post("/sign-in/code", Map.of("figures", "000000"));
        assertThat(guesser.post("/sign-in/code", Map.of("figures", figures(holder)))
                        .body())
                .contains("The next one counts in 5 seconds");
        later(Duration.ofSeconds(5));
        assertThat(guesser.post("/sign-in/code", Map.of("figures", figures(holder)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void waitsFiveMinutesAndNoLonger() {
        Holder holder = holder(Role.PRACTITIONER);
        Visitor slow = Visitor.stranger(practice);
        signIn(slow, holder.name());
        slow.get("/sign-in/code");
        later(Duration.ofMinutes(5));
        assertThat(Visitor.ledTo(slow.post("/sign-in/code", Map.of("figures", figures(holder)))))
                .isEqualTo("/sign-in?lapsed");
    }

    @Test
    void keepsItsSecretSealed() {
        Holder holder = holder(Role.PRACTITIONER);
        String name = practice.piece(SecondFactors.class)
                .of(holder.id())
                .orElseThrow()
                .secret();
        assertThat(practice.piece(Vault.class).get(name)).hasValue(holder.secret());
    }

    /** A colleague's password has opened the tablet for their PINs, not for those who hold more. */
    @Test
    void isNotPassedByWithAPinWhereOnlySomebodyElseSignedIn() {
        Holder holder = holder(Role.OWNER);
        practice.inOneGo(() -> practice.piece(Credentials.class)
                .setPin(holder.id(), practice.piece(PasswordEncoder.class).encode("2580")));
        Visitor tablet = Visitor.signedIn(practice, Role.ASSISTANT);
        tablet.post("/sign-out", Map.of("lock", "/"));
        assertThat(tablet.get("/pin").body()).doesNotContain(holder.id().toString());
        tablet.get("/sign-in");
        Map<String, String> typed = Map.of("who", holder.id().toString(), "pin", "2580", "from", "/");
        assertThat(tablet.post("/pin", typed).statusCode()).isEqualTo(422);
        holder.browser().post("/sign-out", Map.of("lock", "/"));
        holder.browser().get("/pin");
        assertThat(holder.browser().post("/pin", typed).statusCode()).isEqualTo(303);
    }

    @Test
    void isTakenAwayOnlyWithThePasswordOrByTheOwner() {
        Holder holder = holder(Role.PRACTITIONER);
        assertThat(holder.browser()
                        .post("/account/second-factor/ending", Map.of("current", "not this one"))
                        .statusCode())
                .isEqualTo(422);
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        assertThat(owner.get("/staff/" + holder.id() + "/edit").body()).contains("Take their second factor away");
        assertThat(owner.post("/staff/" + holder.id() + "/second-factor/ending", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.ledTo(holder.browser().get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(Visitor.ledTo(signIn(Visitor.stranger(practice), holder.name())))
                .isEqualTo("/");
    }

    @Test
    void isAllThatOpensUntilItIsSetWhereThePracticeWantsIt() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        want(SecondFactorRule.OWNERS);
        try {
            assertThat(Visitor.ledTo(owner.get("/clients"))).isEqualTo("/account/second-factor");
            assertThat(owner.get("/account/second-factor").body()).contains("This practice asks");
            assertThat(Visitor.signedIn(practice, Role.PRACTITIONER)
                            .get("/clients")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(holder(Role.OWNER).browser().get("/clients").statusCode())
                    .isEqualTo(200);
        } finally {
            want(SecondFactorRule.NOBODY);
        }
    }

    private void want(SecondFactorRule rule) {
        practice.set(Settings.SECOND_FACTOR, rule.name());
    }

    private Holder holder(Role role) {
        String name = "holder-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, role, name, "Holder Example");
        Visitor browser = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        String letters = Jsoup.parse(browser.get("/account/second-factor").body())
                .select("main code")
                .text()
                .replace(" ", "");
        byte[] secret = new Base32().decode(letters);
        HttpResponse<String> answer = browser.post(
                "/account/second-factor",
                Map.of("figures", Totp.figuresAt(secret, practice.clock().instant()), "current", Visitor.PASSWORD));
        assertThat(Visitor.ledTo(answer)).isEqualTo("/account/recovery-codes");
        List<String> paper = Jsoup.parse(browser.get("/account/recovery-codes").body())
                .select("main code")
                .eachText();
        assertThat(paper).hasSize(10);
        LogEar.keepsSecret(letters);
        paper.forEach(LogEar::keepsSecret);
        assertThat(browser.get("/account/recovery-codes").body())
                .as("shown once")
                .doesNotContain(paper.getFirst());
        return new Holder(id, name, browser, letters, paper);
    }

    /** How the second step answers, in a browser of its own. */
    private int second(Holder holder, String typed) {
        Visitor elsewhere = Visitor.stranger(practice);
        signIn(elsewhere, holder.name());
        elsewhere.get("/sign-in/code");
        return elsewhere.post("/sign-in/code", Map.of("figures", typed)).statusCode();
    }

    private String figures(Holder holder) {
        return Totp.figuresAt(holder.secret(), practice.clock().instant());
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("username", name, "password", Visitor.PASSWORD));
    }

    private void later(Duration time) {
        practice.clock().turnTo(practice.clock().instant().plus(time));
    }
}
