package fibril.clinic.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Companion;
import fibril.clinic.people.Companions;
import fibril.clinic.people.Sex;
import fibril.clinic.people.pages.CompanionsController;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A guardian and an interpreter, from where they are named to the consent that names them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanionsAtConsentTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final CompanionsController companions = practice.room(CompanionsController.class);
    private final ConsentsController consents = practice.room(ConsentsController.class);

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void areOfferedWhereAConsentIsTakenAndStandOnIt() {
        Client minor = client(LocalDate.of(2010, 6, 16));
        name(minor, "role", "GUARDIAN", "name", "Ayşe Kaya", "relation", "mother", "reached", "01632 960002");
        name(minor, "role", "INTERPRETER", "name", "Jon Doe", "language", "Turkish", "reached", "agency");
        Document asked = practice.page(consents.ask(minor.id(), practice.form()));
        assertThat(asked.select("[name=guardian]").attr("value")).isEqualTo("Ayşe Kaya (mother)");
        assertThat(asked.select("[name=guardian]").hasAttr("required")).isTrue();
        assertThat(asked.select("[name=interpreter]").attr("value")).isEqualTo("Jon Doe (Turkish)");
        assertThat(asked.text()).contains("reached at 01632 960002");
        Consent given = sign(minor, asked);
        assertThat(given.guardian()).isEqualTo("Ayşe Kaya (mother)");
        assertThat(given.interpreter()).isEqualTo("Jon Doe (Turkish)");
    }

    private Consent sign(Client client, Document asked) {
        String hash = asked.select("[name=hash-CLINICAL_PHOTOS]").attr("value");
        practice.write(() -> assertThat(consents.create(
                        client.id(),
                        practice.form(
                                "answer-CLINICAL_PHOTOS",
                                "yes",
                                "hash-CLINICAL_PHOTOS",
                                hash,
                                "signedName",
                                "Deniz Kaya",
                                "guardian",
                                asked.select("[name=guardian]").attr("value"),
                                "interpreter",
                                asked.select("[name=interpreter]").attr("value")),
                        OpenPractice.PRACTITIONER))
                .isInstanceOf(Reply.SeeOther.class));
        return practice.room(Consents.class).current(client.id()).stream()
                .filter(consent -> consent.kind() == ConsentKind.CLINICAL_PHOTOS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loseNothingTypedWhenSomethingIsWrong() {
        Client client = client(LocalDate.of(1980, 1, 1));
        Document page = practice.page(companions.create(
                client.id(),
                practice.form("role", "INTERPRETER", "name", "Jon Doe", "reached", "agency"),
                OpenPractice.PRACTITIONER));
        assertThat(page.select(".problems").text()).contains("Language");
        assertThat(page.select("[name=name]").attr("value")).isEqualTo("Jon Doe");
        assertThat(practice.room(Companions.class).ofClient(client.id())).isEmpty();
    }

    @Test
    void areNamedOnceByAFormThatComesTwice() {
        Client client = client(LocalDate.of(1980, 1, 1));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            name(client, "key", key, "role", "GUARDIAN", "name", "Ayşe Kaya", "reached", "01632 960002");
        }
        assertThat(practice.room(Companions.class).ofClient(client.id())).hasSize(1);
    }

    @Test
    void areNotOfferedAnyMoreOnceTheyAreWithdrawnAndNobodyWritesOverAnother() {
        Client client = client(LocalDate.of(1980, 1, 1));
        name(client, "role", "GUARDIAN", "name", "Ayşe Kaya", "reached", "01632 960002");
        Companion guardian =
                practice.room(Companions.class).ofClient(client.id()).getFirst();
        Reply stale = companions.update(
                client.id(),
                guardian.id(),
                practice.form("version", "7", "reason", "moved", "role", "GUARDIAN", "name", "X", "reached", "y"),
                OpenPractice.PRACTITIONER);
        assertThat(stale)
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(409));
        practice.write(() -> companions.update(
                client.id(),
                guardian.id(),
                practice.form("version", "1", "reason", "moved away", "remove", "yes"),
                OpenPractice.PRACTITIONER));
        assertThat(practice.room(Companions.class).ofClient(client.id())).isEmpty();
        assertThat(practice.page(consents.ask(client.id(), practice.form()))
                        .select("[name=guardian]")
                        .attr("value"))
                .isEmpty();
    }

    private void name(Client client, String... fields) {
        practice.write(
                () -> assertThat(companions.create(client.id(), practice.form(fields), OpenPractice.PRACTITIONER))
                        .isInstanceOf(Reply.SeeOther.class));
    }

    private Client client(LocalDate born) {
        Client client = new Client(
                UUID.randomUUID(),
                "Deniz",
                "Kaya",
                born,
                Sex.FEMALE,
                3,
                "",
                "",
                "",
                null,
                Provenance.first(OpenPractice.PRACTITIONER.id(), OpenPractice.NINE));
        practice.write(() -> practice.room(Clients.class).add(client));
        return client;
    }
}
