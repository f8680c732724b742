package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.PinRule;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody at the door who guesses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongTriesTest {

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    /** What an earlier test tried from the same address is forgotten the day after. */
    @BeforeEach
    void turnTheDay() {
        practice.clock().turnTo(practice.clock().today().plusDays(2));
    }

    @Test
    void waitsLongerAfterEachWrongPasswordEvenForTheRightOne() {
        String name = hire(Role.PRACTITIONER);
        assertThat(tries(name, "wrong", 3))
                .containsExactly("/sign-in?wrong", "/sign-in?wrong", "/sign-in?wrong&wait=5");
        assertThat(tries(name, Visitor.PASSWORD, 1)).containsExactly("/sign-in?wait=5");
        later(Duration.ofSeconds(5));
        assertThat(tries(name, "wrong", 1)).containsExactly("/sign-in?wrong&wait=10");
        later(Duration.ofSeconds(10));
        assertThat(tries(name, "wrong", 1)).containsExactly("/sign-in?wrong&wait=60");
        later(Duration.ofSeconds(59));
        assertThat(tries(name, Visitor.PASSWORD, 1)).containsExactly("/sign-in?wait=1");
        later(Duration.ofSeconds(1));
        assertThat(tries(name, Visitor.PASSWORD, 1)).first().asString().doesNotContain("sign-in");
    }

    @Test
    void whatIsKeptOfAPasswordIsWhatArgon2MadeOfIt() {
        String name = hire(Role.PRACTITIONER);
        Visitor inside = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        inside.post(
                "/account/password",
                Map.of(
                        "current",
                        Visitor.PASSWORD,
                        "password",
                        "another long password",
                        "again",
                        "another long password"));
        UUID id = practice.piece(Staff.class).withSignIn(name).orElseThrow().id();
        assertThat(practice.piece(Credentials.class).passwordOf(id))
                .hasValueSatisfying(
                        kept -> assertThat(kept).startsWith("$argon2id$").doesNotContain("another"));
    }

    /** A tablet that was left open is no place for guessing either. */
    @Test
    void waitsInsideTooAndNotesIt() {
        String name = hire(Role.OWNER);
        Visitor inside = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        for (int wrong = 0; wrong < 3; wrong++) {
            assertThat(asked(inside, "guess " + wrong)).contains("this is not it");
        }
        assertThat(asked(inside, Visitor.PASSWORD)).contains("The next one counts in 5 seconds");
        later(Duration.ofSeconds(5));
        assertThat(asked(inside, Visitor.PASSWORD)).doesNotContain("counts in").doesNotContain("this is not it");
        assertThat(practice.piece(Audit.class).latest(40))
                .filteredOn(event -> event.detail().equals("asked for again"))
                .hasSize(3);
        assertThat(Visitor.signedIn(practice, name, Visitor.PASSWORD).get("/").statusCode())
                .as("outside nobody waits for it")
                .isEqualTo(200);
    }

    private static String asked(Visitor inside, String password) {
        return inside.post("/account/password", Map.of("current", password, "password", "short", "again", "short"))
                .body();
    }

    @Test
    void saysHowLongToWaitAndWhoCanHelp() {
        assertThat(Visitor.stranger(practice).get("/sign-in?wait=61").body())
                .contains("The next one counts in 61 seconds. The owner of the practice can unlock a name at once.");
        assertThat(Visitor.stranger(practice).get("/sign-in?wait=121").body()).contains("3 minutes");
        assertThat(Visitor.stranger(practice).get("/sign-in?wait=%3Cb%3E").body())
                .doesNotContain("counts in");
    }

    @Test
    void answersAlikeForNamesThatNobodyHasAndForThoseWhoLeft() {
        List<String> answers = tries(hire(Role.PRACTITIONER), "wrong", 6);
        turnTheDay();
        assertThat(tries("nobody-" + UUID.randomUUID(), "wrong", 6)).isEqualTo(answers);
        turnTheDay();
        String gone = "gone-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, gone, "Gone Example");
        Visitor.leaves(practice, id);
        assertThat(tries(gone, Visitor.PASSWORD, 1)).isEqualTo(answers.subList(0, 1));
    }

    /** A name without an answer of its own must not be answered sooner either. */
    @Test
    void asksTheDatabaseAsMuchForNamesThatNobodyHas() {
        AtomicInteger questions = practice.questions();
        List<Integer> asked = new ArrayList<>();
        for (String name : List.of("nobody-at-first", hire(Role.PRACTITIONER), "nobody-" + UUID.randomUUID())) {
            Visitor stranger = Visitor.stranger(practice);
            stranger.get("/sign-in");
            questions.set(0);
            stranger.post("/sign-in", Map.of("username", name, "password", "wrong"));
            asked.add(questions.get());
        }
        assertThat(asked.get(1)).isGreaterThan(3).isEqualTo(asked.get(2));
    }

    @Test
    void isUnlockedByTheOwnerAndStandsInTheAudit() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        String name = "locked-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Locked Example");
        tries(name, "wrong", 3);
        later(Duration.ofSeconds(5));
        tries(name, "wrong", 1);
        later(Duration.ofSeconds(10));
        tries(name, "wrong", 1);
        assertThat(owner.get("/staff").body()).contains("locked");
        assertThat(owner.get("/staff/" + id + "/edit").body()).contains("this sign-in is locked until");
        assertThat(owner.post("/staff/" + id + "/unlocking", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(tries(name, Visitor.PASSWORD, 1)).first().asString().doesNotContain("sign-in");
        assertThat(practice.piece(Audit.class).of("staff", id.toString()))
                .extracting(Audit.Event::action)
                .containsSubsequence("sign in", "unlock", "lock", "wrong password");
    }

    @Test
    void keepsAssistantsFromUnlocking() {
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, "shut-" + UUID.randomUUID(), "Shut Example");
        assertThat(Visitor.signedIn(practice, Role.ASSISTANT)
                        .post("/staff/" + id + "/unlocking", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForThePasswordAfterFiveWrongPins() {
        String name = "pin-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.PRACTITIONER, name, "Pin Example");
        practice.inOneGo(() -> practice.piece(Credentials.class)
                .setPin(id, practice.piece(PasswordEncoder.class).encode("2580")));
        Visitor tablet = Visitor.stranger(practice);
        signIn(tablet, name, Visitor.PASSWORD);
        tablet.get("/account");
        tablet.post("/sign-out", Map.of("lock", "/"));
        tablet.get("/pin");
        for (int i = 0; i < PinRule.TRIES; i++) {
            assertThat(pin(tablet, id, "1379").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> right = pin(tablet, id, "2580");
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("Sign in with your password once");
        signIn(tablet, name, Visitor.PASSWORD);
        tablet.get("/account");
        tablet.post("/sign-out", Map.of("lock", "/"));
        tablet.get("/pin");
        assertThat(pin(tablet, id, "2580").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> pin(Visitor tablet, UUID who, String pin) {
        return tablet.post("/pin", Map.of("who", who.toString(), "pin", pin, "from", "/"));
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String password) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("username", name, "password", password));
    }

    /** Where each try led. */
    private List<String> tries(String name, String password, int times) {
        Visitor stranger = Visitor.stranger(practice);
        List<String> led = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            led.add(Visitor.ledTo(signIn(stranger, name, password)));
        }
        return led;
    }

    private void later(Duration time) {
        practice.clock().turnTo(practice.clock().instant().plus(time));
    }

    private String hire(Role role) {
        String name = "somebody-" + UUID.randomUUID();
        Visitor.hire(practice, role, name, "Somebody Example");
        return name;
    }
}
