package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Passkey;
import fibril.clinic.practice.Passkeys;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Totp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;

/** An owner who can get in no more, and the console of the machine. The practice goes on meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerAccessTest {

    private static final String NEW_PASSWORD = "a phrase nobody had";

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        practice.clock().turnTo(Clock.systemUTC().instant());
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void letsAnOwnerBackInOnceAndNotesItInTheAudit() {
        String name = "lost-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.OWNER, name, "Lost Example");
        Visitor stillIn = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        String code = console("--sign-in", name).replaceFirst("(?s).*: (\\S+)\\n.*", "$1");
        Visitor owner = Visitor.stranger(practice);
        assertThat(owner.get("/sign-in/way-back").statusCode()).isEqualTo(200);
        assertThat(wayBack(owner, name, code).statusCode()).isEqualTo(303);
        assertThat(owner.get("/sign-in").body()).contains("Your new password works");
        assertThat(wayBack(owner, name, code).statusCode()).as("a second time").isEqualTo(422);
        assertThat(Visitor.signedIn(practice, name, NEW_PASSWORD).get("/staff").statusCode())
                .isEqualTo(200);
        assertThat(stillIn.get("/account").statusCode()).isEqualTo(302);
        assertThat(practice.piece(Audit.class).of("staff", id.toString()))
                .extracting(Audit.Event::action)
                .containsSubsequence("come back", "give way back");
    }

    /** Whoever has the password, the telephone and the device in hand now is perhaps the one who took them. */
    @Test
    void takesAwayEveryFactorThatWasLost() {
        String name = "lost-both-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.OWNER, name, "Lost Both");
        Visitor before = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        enrolled(before);
        keyed(id);
        Visitor without = Visitor.stranger(practice);
        without.get("/sign-in");
        assertThat(led(without, name, Visitor.PASSWORD)).as("before").isEqualTo("/sign-in/code");
        String code = console("--sign-in", name).replaceFirst("(?s).*: (\\S+)\\n.*", "$1");
        Visitor owner = Visitor.stranger(practice);
        owner.get("/sign-in/way-back");
        assertThat(wayBack(owner, name, code).statusCode()).isEqualTo(303);
        owner.get("/sign-in");
        assertThat(led(owner, name, NEW_PASSWORD)).as("the new password alone").isEqualTo("/");
        assertThat(owner.get("/staff").statusCode()).isEqualTo(200);
        assertThat(practice.piece(SecondFactors.class).of(id)).isEmpty();
        assertThat(practice.piece(SecondFactors.class).recoveryLeft(id)).isZero();
        assertThat(practice.piece(Passkeys.class).of(id)).isEmpty();
        Visitor finder = Visitor.stranger(practice);
        finder.get("/sign-in");
        assertThat(led(finder, name, Visitor.PASSWORD)).as("the old password").startsWith("/sign-in?wrong");
    }

    private String led(Visitor visitor, String name, String password) {
        return Visitor.ledTo(visitor.post("/sign-in", Map.of("username", name, "password", password)));
    }

    /** A telephone's figures beside the password, as its owner sets them. */
    private void enrolled(Visitor owner) {
        String letters = Jsoup.parse(owner.get("/account/second-factor").body())
                .select("main code")
                .text()
                .replace(" ", "");
        byte[] secret = new Base32().decode(letters);
        Map<String, String> typed =
                Map.of("figures", Totp.figuresAt(secret, practice.clock().instant()), "current", Visitor.PASSWORD);
        assertThat(owner.post("/account/second-factor", typed).statusCode()).isEqualTo(303);
    }

    private void keyed(UUID id) {
        Instant now = practice.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Passkey key = new Passkey(
                UUID.randomUUID(),
                id,
                "credential-" + id,
                "Tablet",
                "key",
                0,
                true,
                false,
                false,
                List.of(),
                "",
                "",
                now,
                now);
        practice.inOneGo(() -> practice.piece(Passkeys.class).add(key));
        assertThat(practice.piece(Passkeys.class).of(id)).hasSize(1);
    }

    @Test
    void isForOwnersOnlyAndSaysWhichThereAre() {
        Visitor.hire(practice, Role.OWNER, "first-owner", "First Example");
        Visitor.hire(practice, Role.OWNER, "second-owner", "Second Example");
        Visitor.hire(practice, Role.PRACTITIONER, "no-owner", "Other Example");
        assertThat(console()).contains("--sign-in").contains("first-owner").contains("second-owner");
        assertThat(console("--sign-in", "no-owner"))
                .contains("is no owner here")
                .doesNotContain("Code for");
    }

    @Test
    void answersAWrongCodeAlikeForNamesThatNobodyHas() {
        Visitor.hire(practice, Role.OWNER, "guessed-owner", "Guessed Example");
        Visitor guesser = Visitor.stranger(practice);
        guesser.get("/sign-in/way-back");
        String known = told(wayBack(guesser, "guessed-owner", "aaaaa-bbbbb"));
        String unknown = told(wayBack(guesser, "nobody-at-all", "aaaaa-bbbbb"));
        assertThat(known).contains("this is not the code of that sign-in name");
        assertThat(unknown).isEqualTo(known);
    }

    /** What the page says, without what was typed and what guards the form. */
    private static String told(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text();
    }

    private static HttpResponse<String> wayBack(Visitor visitor, String name, String code) {
        return visitor.post(
                "/sign-in/way-back",
                Map.of("signIn", name, "consoleCode", code, "password", NEW_PASSWORD, "again", NEW_PASSWORD));
    }

    /** What the command prints, while the practice is open. */
    private String console(String... more) {
        StringWriter said = new StringWriter();
        CommandLine commands = Fibril.commands().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        String[] arguments = new String[more.length + 3];
        arguments[0] = "owner-access";
        arguments[1] = "--data";
        arguments[2] = practice.folder.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        commands.execute(arguments);
        return said.toString();
    }
}
