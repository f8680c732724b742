package fibril.clinic.people.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.consult.pages.ConsultationsController;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who fills in a form says which number its record gets; nobody gets a number by it that is somebody else's. */
class ClientNumbersTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final ClientsController desk = practice.room(ClientsController.class);
    private final UUID colleague = UUID.randomUUID();

    @BeforeEach
    void hire() {
        practice.write(() -> practice.room(Staff.class)
                .add(new StaffMember(
                        colleague,
                        "Wren Colleague",
                        "wren",
                        OpenPractice.PRACTITIONER.role(),
                        true,
                        Provenance.first(colleague, OpenPractice.NINE))));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aClientWhoseKeyIsAStaffMembersNumberOrAllZerosIsRefused() {
        for (UUID foreign : List.of(colleague, Audit.NOBODY)) {
            Reply refused = add(foreign);
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Reply.View.class, view -> assertThat(view.status()).isEqualTo(422));
            Document page = practice.page(refused);
            assertThat(page.select("[name=given]").attr("value"))
                    .as("nothing typed is lost")
                    .isEqualTo("Ada");
            String fresh = page.select("[name=key]").attr("value");
            assertThat(fresh).isNotEqualTo(foreign.toString());
            assertThat(practice.room(Clients.class).find(foreign)).isEmpty();
            assertThat(add(UUID.fromString(fresh)))
                    .as("sent again as it stands")
                    .isEqualTo(Reply.seeOther("/clients/" + fresh, "Ada Example is on record."));
        }
    }

    @Test
    void aClientWhoseKeyIsTheNumberOfAnotherRecordIsRefused() {
        UUID bea = UUID.randomUUID();
        practice.addClient(bea, "Bea");
        Companion hers = companion(bea);
        assertThat(add(hers.id())).isInstanceOf(Reply.View.class);
        assertThat(practice.room(Clients.class).find(hers.id())).isEmpty();
    }

    @Test
    void aFormOfAClientThatIsSentTwiceIsOneClient() {
        UUID key = UUID.randomUUID();
        add(key);
        assertThat(add(key)).isEqualTo(Reply.seeOther("/clients/" + key));
    }

    /** At her erasure all numbers of a client's records are locked. */
    @Test
    void nothingThatIsWrittenAboutAClientGetsTheNumberOfAColleagueOrOfAnotherClient() {
        UUID ada = UUID.randomUUID();
        UUID bea = UUID.randomUUID();
        practice.addClient(ada, "Ada");
        practice.addClient(bea, "Bea");
        ConsultationsController talks = practice.room(ConsultationsController.class);
        CompanionsController companions = practice.room(CompanionsController.class);
        for (UUID foreign : List.of(colleague, bea, Audit.NOBODY)) {
            String key = foreign.toString();
            practice.write(() -> assertThat(List.of(
                            talks.create(
                                    ada,
                                    practice.form("key", key, "on", OpenPractice.TODAY.toString(), "reason", "Scars"),
                                    OpenPractice.PRACTITIONER),
                            companions.create(
                                    ada,
                                    practice.form(
                                            "key", key, "role", "GUARDIAN", "name", "Eve", "reached", "020 7946 0101"),
                                    OpenPractice.PRACTITIONER)))
                    .allSatisfy(reply -> assertThat(
                                    practice.page(reply).select(".problems").text())
                            .contains("belongs to something else")));
        }
    }

    private Reply add(UUID key) {
        Reply[] reply = {Reply.notFound()};
        practice.write(() -> reply[0] = desk.create(
                practice.form(
                        "key",
                        key.toString(),
                        "given",
                        "Ada",
                        "family",
                        "Example",
                        "born",
                        "1990-01-01",
                        "sex",
                        "FEMALE",
                        "another",
                        "yes"),
                OpenPractice.PRACTITIONER));
        return reply[0];
    }

    private Companion companion(UUID client) {
        practice.write(() -> practice.room(CompanionsController.class)
                .create(
                        client,
                        practice.form("role", "GUARDIAN", "name", "Eve", "reached", "020 7946 0101"),
                        OpenPractice.PRACTITIONER));
        return practice.room(Companions.class).ofClient(client).getFirst();
    }
}
