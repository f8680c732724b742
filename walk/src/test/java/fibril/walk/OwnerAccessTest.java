package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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
