package fibril.clinic.treat.pages;

import static fibril.clinic.testkit.OpenPractice.OWNER;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Provenance;
import fibril.clinic.rights.Removal;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Form;
import fibril.clinic.web.Reply;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsesAndRecallTest {

    private static final Provenance FIRST = Provenance.first(OWNER.id(), OpenPractice.NINE);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final UsesController uses = practice.room(UsesController.class);
    private final RecallController recall = practice.room(RecallController.class);

    @AfterAll
    void close() {
        practice.close();
    }

    private UUID client(String name) {
        UUID id = UUID.randomUUID();
        practice.write(() -> practice.room(Clients.class)
                .add(new Client(
                        id,
                        name,
                        "Example",
                        LocalDate.of(1990, 1, 1),
                        Sex.FEMALE,
                        2,
                        "",
                        "+44 20 7946 0000",
                        "",
                        null,
                        FIRST)));
        return id;
    }

    private Photograph photograph(UUID client) {
        Photograph photograph = new Photograph(
                UUID.randomUUID(),
                client,
                null,
                PhotographMoment.AFTER,
                PhotographView.FRONT,
                "a".repeat(64),
                "b".repeat(64),
                600,
                800,
                OpenPractice.NINE,
                "",
                FIRST);
        practice.write(() -> practice.room(Photographs.class).add(photograph));
        return photograph;
    }

    private Consent consent(UUID client) {
        Consent consent = new Consent(
                UUID.randomUUID(),
                client,
                ConsentKind.MARKETING,
                null,
                0,
                new Consent.Wording("marketing", "1", "b".repeat(64), "# Marketing"),
                new Signature("Ada", ""),
                "",
                "",
                TODAY,
                TODAY.plusYears(1),
                null,
                FIRST);
        practice.write(() -> practice.room(Consents.class).add(consent));
        return consent;
    }

    private Reply use(UUID client, Photograph photograph, String place) {
        return uses.create(
                client,
                practice.form(
                        "photograph",
                        photograph.id().toString(),
                        "purpose",
                        "MARKETING",
                        "place",
                        place,
                        "usedOn",
                        TODAY.toString()),
                PRACTITIONER);
    }

    private Document shown(UUID client) {
        return practice.page(uses.index(client));
    }

    @Test
    void showsAPhotographOnlyWithAConsentThatHolds() {
        UUID ada = client("Ada");
        Photograph photograph = photograph(ada);
        assertThat(practice.page(use(ada, photograph, "own page")).text())
                .contains("There is no consent to “marketing” that holds today");
        consent(ada);
        assertThat(use(ada, photograph, "own page")).isInstanceOf(Reply.SeeOther.class);
        assertThat(use(ada, photograph(client("Ben")), "own page"))
                .as("a photograph of somebody else")
                .isInstanceOf(Reply.View.class);
        assertThat(texts(practice.page(use(ada, photograph, "")), ".field .error"))
                .hasSize(1);
        assertThat(uses.index(new UUID(0, 404))).isInstanceOf(Reply.NotFound.class);
    }

    @Test
    void saysAfterAWithdrawalWhatMustBeTakenDownUntilItIs() {
        UUID ada = client("Ada");
        Consent consent = consent(ada);
        use(ada, photograph(ada), "own page");
        assertThat(shown(ada).text()).contains("shown, with her consent").doesNotContain("must be taken down");

        practice.write(() -> practice.room(Consents.class)
                .add(consent.withdrawn(TODAY, OWNER.id(), OpenPractice.NINE, "she asked")));
        assertThat(shown(ada).text())
                .contains("One use must be taken down")
                .contains("One use of photographs must be taken down");

        PhotographUse standing =
                practice.room(PhotographUses.class).ofClient(ada).getFirst();
        assertThat(uses.takeDown(
                        ada,
                        standing.id(),
                        practice.form("downOn", TODAY.plusDays(1).toString()),
                        OWNER))
                .isInstanceOf(Reply.View.class);
        uses.takeDown(ada, standing.id(), practice.form("downOn", TODAY.toString()), OWNER);
        assertThat(shown(ada).text()).contains("taken down 15 Jun 2026").doesNotContain("must be taken down");
        assertThat(uses.takeDown(client("Ben"), standing.id(), practice.form(), OWNER))
                .isInstanceOf(Reply.NotFound.class);
    }

    @Test
    void notesWhoWasToldOfARecallAndHow() {
        UUID ada = client("Ada");
        practice.write(() -> practice.room(Sessions.class).add(Made.whole(ada, OpenPractice.NINE, Made.used("RC1"))));
        assertThat(practice.page(recall.index("rc1", PRACTITIONER)).text()).contains("0 of 1 told", "not told yet");

        Document refused = practice.page(told("RC1", ada, "PHONE", ""));
        assertThat(texts(refused, "details[open] .field .error")).hasSize(1);
        told("RC1", ada, "PHONE", "NO_ANSWER");
        told("RC1", ada, "LETTER", "TOLD");
        told("RC1", ada, "PHONE", "NO_ANSWER");
        assertThat(practice.page(recall.index("RC1", PRACTITIONER)).text())
                .contains("1 of 1 told", "told: by letter, 15 Jun 2026, 09:00");
        assertThat(told("RC1", client("Ben"), "PHONE", "TOLD")).isInstanceOf(Reply.NotFound.class);
    }

    @Test
    void findsWhoeverIsLockedTooAndTellsWhoToTheOwnerAlone() {
        UUID ada = client("Adamantia");
        practice.write(() -> {
            practice.room(Sessions.class).add(Made.whole(ada, OpenPractice.NINE, Made.used("RC2")));
            practice.room(Removal.class).lock(ada);
        });
        assertThat(practice.page(recall.index("RC2", OWNER)).text()).contains("Adamantia", "7946");
        assertThat(practice.page(recall.index("RC2", PRACTITIONER)).text())
                .contains("Somebody whose record is locked")
                .doesNotContain("Adamantia", "7946");
        assertThat(told("RC2", ada, "PHONE", "TOLD")).isInstanceOf(Reply.NotFound.class);
        assertThat(recall.told(form("RC2", ada, "PHONE", "TOLD"), OWNER)).isInstanceOf(Reply.SeeOther.class);
    }

    private Reply told(String lot, UUID client, String way, String outcome) {
        return recall.told(form(lot, client, way, outcome), PRACTITIONER);
    }

    private Form form(String lot, UUID client, String way, String outcome) {
        return practice.form("lot", lot, "client", client.toString(), "way", way, "outcome", outcome);
    }
}
