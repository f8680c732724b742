package fibril.clinic.booking.pages.ask;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.RequestLimits;
import fibril.clinic.booking.RequestRules;
import fibril.clinic.booking.VisitRequest;
import fibril.clinic.booking.VisitRequests;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.testkit.SentFile;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a stranger's form to a client's record, or to nothing. */
class AskTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final VisitRequests requests = practice.room(VisitRequests.class);
    private final RequestsController desk = practice.room(RequestsController.class);

    @BeforeEach
    void open() {
        practice.write(() -> practice.room(Settings.class)
                .set(RequestRules.OPEN, RequestRules.YES, OpenPractice.OWNER.id(), OpenPractice.NINE));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void isNotThereUntilTheOwnerOpensIt() {
        assertThat(practice.room(AskController.class).fresh()).isInstanceOf(Reply.View.class);
        practice.write(() ->
                practice.room(Settings.class).set(RequestRules.OPEN, "", OpenPractice.OWNER.id(), OpenPractice.NINE));
        assertThat(practice.room(AskController.class).fresh()).isInstanceOf(Reply.NotFound.class);
    }

    @Test
    void showsEverybodyWhoMayBeTheSamePerson() {
        Client ada = new Client(
                UUID.randomUUID(),
                "Ada",
                "Example",
                LocalDate.of(1990, 1, 1),
                Sex.FEMALE,
                null,
                "ada@example.org",
                "",
                "",
                null,
                Provenance.first(OpenPractice.OWNER.id(), OpenPractice.NINE));
        practice.write(() -> practice.room(Clients.class).add(ada));
        VisitRequest sent = sent("A. Exämple", "", OpenPractice.NINE);
        assertThat(practice.page(desk.show(sent.id(), OpenPractice.PRACTITIONER))
                        .select("a[href=/clients/" + ada.id() + "]"))
                .as("the same address")
                .isNotEmpty();
    }

    @Test
    void becomesAClientWithWhatSheWrote() {
        VisitRequest sent = sent("Ada Example", "", OpenPractice.NINE);
        practice.write(() -> desk.accept(
                sent.id(),
                practice.form("given", "Ada", "family", "Example", "born", "1990-01-01", "sex", "FEMALE"),
                OpenPractice.PRACTITIONER));
        Client client = practice.room(Clients.class).search("Ada Example", 2).stream()
                .findFirst()
                .orElseThrow();
        assertThat(client.id()).as("a stranger chose that of the request").isNotEqualTo(sent.id());
        assertThat(client.notes()).contains("Scars", "cheeks", "Monday mornings");
        assertThat(client.email()).isEqualTo("ada@example.org");
        assertThat(requests.waiting()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        VisitRequest sent = sent("Ada Example", "", OpenPractice.NINE);
        Reply refused = desk.accept(sent.id(), practice.form("given", "Adelaide"), OpenPractice.PRACTITIONER);
        assertThat(((Reply.View) refused).status()).isEqualTo(422);
        assertThat(practice.page(refused).select("[name=given]").attr("value")).isEqualTo("Adelaide");
        assertThat(requests.find(sent.id())).isPresent();
    }

    @Test
    void deletesThePhotographWithTheRequest() {
        Vault vault = practice.room(Vault.class);
        String name = vault.put("a picture".getBytes(StandardCharsets.UTF_8));
        VisitRequest one = sent("Ada Example", name, OpenPractice.NINE);
        VisitRequest other = sent("Bea Example", name, OpenPractice.NINE);
        practice.write(() -> desk.decline(one.id(), OpenPractice.PRACTITIONER));
        assertThat(vault.get(name)).as("another request has the same").isPresent();
        practice.write(() -> desk.decline(other.id(), OpenPractice.PRACTITIONER));
        assertThat(vault.get(name)).isEmpty();
    }

    /** Whoever sends a stranger's form the very file that lies in a record takes nothing out of it. */
    @Test
    void deletesNoPhotographThatARecordSpeaksOf() {
        Vault vault = practice.room(Vault.class);
        String name = vault.put("a picture of the record".getBytes(StandardCharsets.UTF_8));
        UUID client = UUID.randomUUID();
        practice.addClient(client, "Ada");
        Photograph kept = new Photograph(
                UUID.randomUUID(),
                client,
                null,
                PhotographMoment.BEFORE,
                PhotographView.FRONT,
                name,
                name,
                600,
                800,
                OpenPractice.NINE,
                "",
                Provenance.first(OpenPractice.OWNER.id(), OpenPractice.NINE));
        practice.write(() -> practice.room(Photographs.class).add(kept));
        VisitRequest sent = sent("Eve Example", name, OpenPractice.NINE);
        practice.write(() -> desk.decline(sent.id(), OpenPractice.PRACTITIONER));
        assertThat(requests.find(sent.id())).isEmpty();
        assertThat(vault.get(name)).isPresent();
    }

    @Test
    void forgetsWhatNobodyAnsweredInTime() {
        Instant lastDay = OpenPractice.NINE.minus(Duration.ofDays(28));
        VisitRequest old = sent("Ada Example", "", lastDay.minusMillis(1));
        VisitRequest inTime = sent("Bea Example", "", lastDay);
        assertThat(desk.show(old.id(), OpenPractice.PRACTITIONER)).isInstanceOf(Reply.NotFound.class);
        practice.room(RequestDesk.class).forgetUnanswered();
        assertThat(requests.waiting()).containsExactly(inTime);
    }

    @Test
    void takesNothingThatAMachineFilledIn() throws java.io.IOException {
        Reply reply = practice.room(AskController.class)
                .create(
                        practice.form(
                                "name",
                                "Bot",
                                "email",
                                "a@b.org",
                                "concern",
                                "x",
                                "read",
                                "yes",
                                "website",
                                "http://x"),
                        null);
        assertThat(((Reply.View) reply).status()).isEqualTo(422);
        Reply fast = practice.room(AskController.class)
                .create(practice.form("name", "Bot", "email", "a@b.org", "concern", "x", "read", "yes"), null);
        assertThat(((Reply.View) fast).status()).isEqualTo(422);
        assertThat(requests.waiting()).isEmpty();
    }

    /** To decode a picture costs more than all the rest, and so comes last. */
    @Test
    void refusesWhoAsksTooOftenBeforeAPictureIsLookedAt() throws java.io.IOException {
        AskController form = practice.room(AskController.class);
        String at = practice.page(form.fresh()).select("[name=at]").attr("value");
        practice.turnTo(OpenPractice.NINE.plusSeconds(60));
        String[] typed = {"name", "Ada", "email", "a@b.org", "concern", "Scars", "read", "yes", "at", at};
        for (int one = 0; one < RequestLimits.OF_ONE_ADDRESS; one++) {
            assertThat(form.create(practice.form(typed), null)).isInstanceOf(Reply.SeeOther.class);
        }
        SentFile picture = new SentFile("photo", new byte[] {1, 2, 3});
        Reply refused = form.create(practice.form(typed), picture);
        assertThat(((Reply.View) refused).status()).isEqualTo(429);
        assertThat(practice.page(refused).select("[name=concern]").text()).isEqualTo("Scars");
        assertThat(picture.wasRead()).isFalse();
    }

    private VisitRequest sent(String name, String photograph, Instant at) {
        VisitRequest request = new VisitRequest(
                UUID.randomUUID(), at, name, "ada@example.org", "", "Scars", "cheeks", "Monday mornings", photograph);
        practice.write(() -> requests.add(request));
        assertThat(requests.find(request.id())).isEqualTo(Optional.of(request));
        return request;
    }
}
