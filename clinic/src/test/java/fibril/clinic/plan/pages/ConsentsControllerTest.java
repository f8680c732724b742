package fibril.clinic.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentsControllerTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final ConsentsController consents = practice.room(ConsentsController.class);

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void whoIsAskedAgainAndDoesNotAgreeHasWithdrawnWhatWasSignedBefore() {
        Client client = client();
        Document asked = practice.page(consents.ask(client.id(), practice.form()));
        answer(client, asked, "MARKETING", "yes");
        answer(client, asked, "TEACHING", "yes");
        answer(client, asked, "MARKETING", "no");
        Consent marketing = current(client, ConsentKind.MARKETING).orElseThrow();
        assertThat(marketing.withdrawnOn()).contains(marketing.signedOn());
        assertThat(marketing.holdsOn(marketing.signedOn())).isFalse();
        assertThat(marketing.provenance().reason()).contains("did not agree");
        assertThat(current(client, ConsentKind.TEACHING).orElseThrow().withdrawnOn())
                .as("nobody asked about it")
                .isEmpty();
        answer(client, asked, "MARKETING", "no");
        assertThat(current(client, ConsentKind.MARKETING)).contains(marketing);
    }

    private void answer(Client client, Document asked, String kind, String answer) {
        String hash = asked.select("[name=hash-" + kind + "]").attr("value");
        practice.write(() -> assertThat(consents.create(
                        client.id(),
                        practice.form("answer-" + kind, answer, "hash-" + kind, hash, "signedName", "Ada Made-Up"),
                        OpenPractice.PRACTITIONER))
                .isInstanceOf(Reply.SeeOther.class));
    }

    private Optional<Consent> current(Client client, ConsentKind kind) {
        return practice.room(Consents.class).current(client.id()).stream()
                .filter(consent -> consent.kind() == kind)
                .findFirst();
    }

    private Client client() {
        UUID id = UUID.randomUUID();
        practice.addClient(id, "Ada");
        return practice.room(Clients.class).find(id).orElseThrow();
    }
}
