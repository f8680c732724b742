package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody asked to be forgotten; whatever names her record answers as what does not exist, whichever page it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockedDoorTest {

    private Practice practice;
    private Visitor owner;
    private final UUID forgotten = UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        owner = Visitor.signedIn(practice, Role.OWNER);
        for (UUID client : new UUID[] {forgotten, kept}) {
            owner.get("/clients/new");
            owner.post(
                    "/clients",
                    Map.of(
                            "key", client.toString(),
                            "given", "Flora",
                            "family", "Example " + client,
                            "born", "1990-01-01",
                            "sex", "FEMALE"));
        }
        String page = "/clients/" + forgotten + "/erasure";
        owner.get(page);
        owner.post(page, Map.of("askedBy", "HERSELF", "reason", "By letter.", "current", Visitor.PASSWORD));
    }

    @AfterAll
    void close() {
        practice.close();
    }

    /** The list of clients looks for no record by its number: it is the door that answers what is asked there. */
    @Test
    void answersWhoeverAsksAndWherever() {
        for (Role role : new Role[] {Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT}) {
            Visitor reader = Visitor.signedIn(practice, role);
            assertThat(reader.get("/clients?q=" + forgotten).statusCode())
                    .as("in what is asked, as %s", role)
                    .isEqualTo(404);
            assertThat(reader.get("/clients?q=" + UUID.randomUUID()).statusCode())
                    .isEqualTo(200);
            assertThat(reader.get("/clients?q=" + kept).statusCode()).isEqualTo(200);
            assertThat(reader.get("/clients/" + forgotten).statusCode())
                    .as("in an address, as %s", role)
                    .isEqualTo(404);
            assertThat(reader.get("/clients/" + kept).statusCode()).isEqualTo(200);
        }
    }

    /** Word for word, and with the same headers. */
    @Test
    void answersAsWhatDoesNotExist() {
        Visitor reader = Visitor.signedIn(practice, Role.PRACTITIONER);
        for (String page : new String[] {"", "/consultation", "/recovery"}) {
            String locked = "/clients/" + forgotten + page;
            String absent = "/clients/" + UUID.randomUUID() + page;
            assertThat(Look.of(reader.get(locked))).isEqualTo(Look.of(reader.get(absent)));
        }
    }

    /** The JDK reads more spellings of one number than we write. */
    @Test
    void answersToNoOtherSpellingOfANumber() {
        for (UUID client : new UUID[] {forgotten, kept}) {
            String wide = client.toString().replaceFirst("[0-9]", "" + (char) ('\uff10' + firstDigit(client)));
            for (String spelling : new String[] {"0" + client, wide, client + " "}) {
                for (String page : new String[] {"", "/consultation", "/told"}) {
                    String path = "/clients/" + URLEncoder.encode(spelling, StandardCharsets.UTF_8) + page;
                    assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404);
                }
            }
        }
    }

    private static int firstDigit(UUID number) {
        return number.toString()
                        .chars()
                        .filter(c -> c >= '0' && c <= '9')
                        .findFirst()
                        .orElse('0')
                - '0';
    }

    @Test
    void takesNoFormThatNamesHer() {
        assertThat(owner.post("/account/password", Map.of("current", forgotten.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/account/password", Map.of("current", kept.toString()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void leavesThePagesOpenThatAreAboutLockedRecords() {
        assertThat(owner.get("/locked/" + forgotten).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(practice, Role.AUDITOR)
                        .get("/audit?subject=client&number=" + forgotten)
                        .statusCode())
                .isEqualTo(200);
    }
}
