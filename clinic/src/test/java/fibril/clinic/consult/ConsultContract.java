package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.atlas.RuleKind;
import fibril.clinic.consult.store.SqlConsultations;
import fibril.clinic.consult.store.SqlFindingPapers;
import fibril.clinic.consult.store.SqlHomeForms;
import fibril.clinic.consult.store.SqlQuestionnaires;
import fibril.clinic.consult.store.SqlSettlements;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What this room's collections must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsultContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID WREN = new UUID(0, 7);

    private final TestDatabase database;
    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final Settlements settlements;
    private final FindingPapers papers;
    private final HomeForms homeForms;

    ConsultContract(TestDatabase database) {
        this.database = database;
        this.consultations = new SqlConsultations(database.dsl());
        this.questionnaires = new SqlQuestionnaires(database.dsl());
        this.settlements = new SqlSettlements(database.dsl());
        this.papers = new SqlFindingPapers(database.dsl());
        this.homeForms = new SqlHomeForms(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatCameFromHomeLastAndWhatBecameOfIt() {
        UUID client = UUID.randomUUID();
        HomeForm first = home(client, NINE, Map.of("tan", new Answer.LastOn(MONDAY.minusDays(3))));
        HomeForm second =
                home(client, NINE.plusSeconds(60), Map.of("tan", new Answer.No(), "keloid", new Answer.Yes()));
        database.inTransaction(() -> {
            homeForms.add(second);
            homeForms.add(first);
        });
        assertThat(homeForms.find(first.id())).contains(first);
        assertThat(homeForms.latest(client)).contains(second);
        assertThat(homeForms.ofClient(client)).containsExactly(second, first);
        assertThat(homeForms.latest(UUID.randomUUID())).isEmpty();
        database.inTransaction(() -> homeForms.settle(client, Map.of("tan", new Answer.No()), WREN, NINE));
        database.inTransaction(() -> homeForms.settle(
                second.id(), List.of(new HomeForm.Settled("tan", HomeForm.Way.CHANGED, WREN, NINE.plusSeconds(9)))));
        assertThat(homeForms.latest(client).orElseThrow().settled())
                .containsExactly(new HomeForm.Settled("tan", HomeForm.Way.CONFIRMED, WREN, NINE));
    }

    private static HomeForm home(UUID client, Instant at, Map<String, Answer> answers) {
        return HomeForm.fresh(UUID.randomUUID(), client, UUID.randomUUID(), at, answers);
    }

    @Test
    void givesBackAConsultationExactly() {
        Consultation talk = consultation(UUID.randomUUID(), UUID.randomUUID(), MONDAY, Provenance.first(WREN, NINE));
        database.inTransaction(() -> consultations.add(talk));
        assertThat(consultations.find(talk.id())).contains(talk);
    }

    @Test
    void findsTheNewestVersionAndKeepsTheOlderOne() {
        Consultation first = consultation(UUID.randomUUID(), UUID.randomUUID(), MONDAY, Provenance.first(WREN, NINE));
        Consultation second = consultation(
                first.id(), first.client(), MONDAY, first.provenance().next(WREN, NINE.plusSeconds(60), "wrong cheek"));
        database.inTransaction(() -> consultations.add(first));
        database.inTransaction(() -> consultations.add(second));
        assertThat(consultations.find(first.id())).contains(second);
        assertThat(consultations.versions(first.id())).containsExactly(second, first);
        assertThat(consultations.ofClient(first.client())).containsExactly(second);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Consultation first = consultation(UUID.randomUUID(), UUID.randomUUID(), MONDAY, Provenance.first(WREN, NINE));
        database.inTransaction(() -> consultations.add(first));
        assertThatThrownBy(() -> database.inTransaction(() -> consultations.add(first)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void takesTheConsultationOfTheLatestDayForTheLatest() {
        UUID client = UUID.randomUUID();
        Consultation later = consultation(UUID.randomUUID(), client, MONDAY.plusDays(1), Provenance.first(WREN, NINE));
        Consultation writtenAfter =
                consultation(UUID.randomUUID(), client, MONDAY, Provenance.first(WREN, NINE.plusSeconds(60)));
        database.inTransaction(() -> consultations.add(later));
        database.inTransaction(() -> consultations.add(writtenAfter));
        assertThat(consultations.latest(client)).contains(later);
        assertThat(consultations.ofClient(client)).containsExactly(later, writtenAfter);
        assertThat(consultations.latest(UUID.randomUUID())).isEmpty();
        assertThat(consultations.ofClients(List.of(client, UUID.randomUUID()))).containsExactly(later, writtenAfter);
        assertThat(consultations.ofClients(List.of())).isEmpty();
        assertThat(consultations.heldOn(MONDAY.plusDays(1))).contains(later).doesNotContain(writtenAfter);
    }

    @Test
    void givesBackAnswersOfEveryShape() {
        Questionnaire asked = questionnaire(UUID.randomUUID(), UUID.randomUUID(), Provenance.first(WREN, NINE));
        database.inTransaction(() -> questionnaires.add(asked));
        assertThat(questionnaires.find(asked.id())).contains(asked);
    }

    @Test
    void takesTheQuestionnaireBegunLastInItsNewestVersionForTheCurrentOne() {
        UUID client = UUID.randomUUID();
        Questionnaire old = questionnaire(UUID.randomUUID(), client, Provenance.first(WREN, NINE));
        Questionnaire begun = questionnaire(UUID.randomUUID(), client, Provenance.first(WREN, NINE.plusSeconds(60)));
        Questionnaire filled =
                questionnaire(begun.id(), client, begun.provenance().next(WREN, NINE.plusSeconds(120), "the rest"));
        Questionnaire oldCorrected =
                questionnaire(old.id(), client, old.provenance().next(WREN, NINE.plusSeconds(180), "a slip"));
        for (Questionnaire each : List.of(old, begun, filled, oldCorrected)) {
            database.inTransaction(() -> questionnaires.add(each));
        }
        assertThat(questionnaires.current(client)).contains(filled);
        assertThat(questionnaires.history(client)).containsExactly(oldCorrected, filled, begun, old);
        Questionnaire other = questionnaire(UUID.randomUUID(), UUID.randomUUID(), Provenance.first(WREN, NINE));
        database.inTransaction(() -> questionnaires.add(other));
        assertThat(questionnaires.currentOf(List.of(client, other.client(), UUID.randomUUID())))
                .containsExactlyInAnyOrder(filled, other);
    }

    @Test
    void givesBackAnOverrideAndTakesItBack() {
        Settlement made = new Settlement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "tattoo_pmu",
                new Answer.LastOn(MONDAY),
                RuleKind.AVOID_ZONE,
                Settlement.Way.ACKNOWLEDGED,
                "left of the mole – 2 cm",
                List.of("cheeks", "neck"),
                "Wren Example",
                "v1",
                Provenance.first(WREN, NINE));
        Settlement back = new Settlement(
                made.id(),
                made.client(),
                made.rule(),
                made.answer(),
                made.kind(),
                Settlement.Way.WITHDRAWN,
                made.why(),
                List.of(),
                made.signedAs(),
                "v2",
                made.provenance().next(WREN, NINE.plusSeconds(60), "removed"));
        database.inTransaction(() -> settlements.add(made));
        assertThat(settlements.ofClient(made.client())).containsExactly(made);
        database.inTransaction(() -> settlements.add(back));
        assertThat(settlements.ofClient(made.client())).containsExactly(back);
        assertThat(settlements.ofClients(List.of(made.client(), UUID.randomUUID())))
                .containsExactly(back);
        assertThatThrownBy(() -> database.inTransaction(() -> settlements.add(back)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void givesBackALetterWithAndWithoutItsFile() {
        FindingPaper scanned = paper(UUID.randomUUID(), "a".repeat(64));
        FindingPaper seen = new FindingPaper(
                UUID.randomUUID(),
                scanned.client(),
                "lupus",
                PaperKind.APPROVAL,
                "Dr Example",
                MONDAY,
                MONDAY,
                "",
                null,
                "",
                true,
                Provenance.first(WREN, NINE.plusSeconds(1)));
        database.inTransaction(() -> papers.add(scanned));
        database.inTransaction(() -> papers.add(seen));
        assertThat(papers.find(scanned.id())).contains(scanned);
        assertThat(papers.ofClient(scanned.client())).containsExactly(seen, scanned);
        assertThat(papers.ofClients(List.of(scanned.client(), UUID.randomUUID())))
                .containsExactly(seen, scanned);
        assertThatThrownBy(() -> database.inTransaction(() -> papers.add(seen))).isInstanceOf(StaleVersion.class);
    }

    private static FindingPaper paper(UUID client, String vaultName) {
        return new FindingPaper(
                UUID.randomUUID(),
                client,
                "lupus",
                PaperKind.LETTER,
                "Dr Example",
                MONDAY,
                MONDAY.plusDays(90),
                "seen in clinic",
                vaultName,
                "application/pdf",
                false,
                Provenance.first(WREN, NINE));
    }

    private static Consultation consultation(UUID id, UUID client, LocalDate on, Provenance provenance) {
        return new Consultation(
                id,
                client,
                on,
                "Scars from her teens",
                List.of(new Goal("cheeks", "acne_scars", "„smoother“ by spring")),
                List.of(
                        new EarlierTreatment("filler", "Filler", "cheeks", MONDAY),
                        new EarlierTreatment("", "Cream", "", on)),
                "calm",
                "v1",
                provenance);
    }

    private static Questionnaire questionnaire(UUID id, UUID client, Provenance provenance) {
        return new Questionnaire(
                id,
                client,
                Map.of(
                        "a", given(new Answer.Yes()),
                        "b", given(new Answer.No()),
                        "c", given(new Answer.LastOn(MONDAY)),
                        "d", given(new Answer.On(MONDAY)),
                        "e", given(new Answer.Chosen("none")),
                        "f", given(new Answer.Rated(2, "„wide“ pores"))),
                List.of(
                        new Questionnaire.Found("a", "A", RuleKind.ABSOLUTE, Questionnaire.Status.RAISED, null),
                        new Questionnaire.Found("c", "C", RuleKind.DEFER, Questionnaire.Status.WAIT, MONDAY)),
                "v1",
                provenance);
    }

    private static Given given(Answer answer) {
        return new Given(answer, MONDAY, WREN, Set.of("cheeks", "neck"));
    }
}
