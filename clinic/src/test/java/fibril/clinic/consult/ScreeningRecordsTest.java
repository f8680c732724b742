package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningRecordsTest {

    private static final UUID STAFF = OpenPractice.PRACTITIONER.id();
    private static final LocalDate TODAY = OpenPractice.TODAY;
    private static final Set<String> CHEEKS = Set.of("cheeks");
    private static final Set<String> NECK = Set.of("neck");
    private static final Set<String> LINES = Set.of("fine_lines");
    private static final Answer YES = new Answer.Yes();
    private static final Answer NO = new Answer.No();

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final ScreeningRecords records = practice.room(ScreeningRecords.class);
    private final DayQuestions day = practice.room(DayQuestions.class);

    @AfterAll
    void close() {
        practice.close();
    }

    /** Last winter's acne was another acne. */
    @Test
    void anOverrideEndsOnceSheHasSaidSomethingElseInBetween() {
        Client client = client();
        Instant at = OpenPractice.NINE.minusSeconds(10_000);
        Questionnaire winter = asked(client, 1, at, YES);
        override(client, at.plusSeconds(10));
        assertThat(blocks(client, "active_acne")).isFalse();
        asked(winter, at.plusSeconds(20), YES);
        assertThat(blocks(client, "active_acne"))
                .as("asked again, and still so")
                .isFalse();
        asked(winter, at.plusSeconds(30), NO);
        asked(winter, at.plusSeconds(40), YES);
        assertThat(blocks(client, "active_acne")).as("another one").isTrue();
        override(client, at.plusSeconds(50));
        assertThat(blocks(client, "active_acne")).isFalse();
    }

    @Test
    void whatWasAnsweredAboutOtherSkinIsAskedAgainOnTheDay() {
        Client client = client();
        LocalDate lastYear = TODAY.minusDays(365);
        Questionnaire asked = new Questionnaire(
                UUID.randomUUID(),
                client.id(),
                Map.of(
                        "tattoo_pmu", new Given(NO, lastYear, STAFF, CHEEKS),
                        "irradiated_skin", new Given(NO, lastYear, STAFF, CHEEKS),
                        "keloid", new Given(NO, lastYear, STAFF, CHEEKS)),
                List.of(),
                "",
                Provenance.first(STAFF, OpenPractice.NINE));
        practice.write(() -> practice.room(Questionnaires.class).add(asked));
        assertThat(askedOnTheDay(client, CHEEKS)).doesNotContain("tattoo_pmu", "irradiated_skin", "keloid");
        assertThat(askedOnTheDay(client, NECK))
                .contains("tattoo_pmu", "irradiated_skin")
                .doesNotContain("keloid");
        assertThat(onTheDay(client, NECK, "tattoo_pmu")).isInstanceOf(Finding.Unanswered.class);
        practice.write(() -> day.record(
                client,
                NECK,
                LINES,
                Map.of("tattoo_pmu", NO, "irradiated_skin", NO),
                new DayQuestions.Writing(STAFF, OpenPractice.NINE.plusSeconds(1), TODAY, "on the day")));
        assertThat(onTheDay(client, NECK, "tattoo_pmu")).isInstanceOf(Finding.Clear.class);
        assertThat(askedOnTheDay(client, Set.of("cheeks", "neck")))
                .as("the same answer for both by now")
                .doesNotContain("tattoo_pmu");
        assertThat(askedOnTheDay(client, Set.of("forehead"))).contains("tattoo_pmu");
    }

    private List<String> askedOnTheDay(Client client, Set<String> areas) {
        return day.of(client, areas, LINES, TODAY).stream()
                .map(DayQuestions.Question::rule)
                .map(ScreeningRule::id)
                .toList();
    }

    private Finding onTheDay(Client client, Set<String> areas, String rule) {
        return records.onTheDay(client, areas, LINES, TODAY).judged().stream()
                .map(Judged::finding)
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private boolean blocks(Client client, String rule) {
        return records.of(client, CHEEKS, LINES, TODAY).blocking().stream()
                .anyMatch(judged -> judged.finding().rule().id().equals(rule));
    }

    private void override(Client client, Instant at) {
        practice.write(() -> practice.room(Settlements.class)
                .add(new Settlement(
                        UUID.randomUUID(),
                        client.id(),
                        "active_acne",
                        YES,
                        RuleKind.RELATIVE,
                        Settlement.Way.OVERRIDDEN,
                        "two spots, away from where she is treated",
                        List.of(),
                        "Pip Practitioner",
                        "",
                        Provenance.first(STAFF, at))));
    }

    private Questionnaire asked(Client client, int version, Instant at, Answer acne) {
        Questionnaire asked = acne(UUID.randomUUID(), client.id(), acne, Provenance.first(STAFF, at));
        assertThat(asked.provenance().version()).isEqualTo(version);
        practice.write(() -> practice.room(Questionnaires.class).add(asked));
        return asked;
    }

    private void asked(Questionnaire first, Instant at, Answer acne) {
        Provenance next = practice.room(Questionnaires.class)
                .find(first.id())
                .orElseThrow()
                .provenance()
                .next(STAFF, at, "asked again");
        practice.write(() -> practice.room(Questionnaires.class).add(acne(first.id(), first.client(), acne, next)));
    }

    private static Questionnaire acne(UUID id, UUID client, Answer acne, Provenance provenance) {
        return new Questionnaire(
                id, client, Map.of("active_acne", new Given(acne, TODAY, STAFF, CHEEKS)), List.of(), "", provenance);
    }

    private Client client() {
        UUID id = UUID.randomUUID();
        practice.addClient(id, "Ada");
        return practice.room(Clients.class).find(id).orElseThrow();
    }
}
