package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import fibril.clinic.consult.store.AnswerJson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's own reading of the real rules: person, answer and day beside what must be found. */
class ScreeningExamplesTest {

    private static final RuleBook BOOK = RuleBook.of(Atlas.load());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}: {5} on {6} is {7}")
    @CsvFileSource(resources = "screening-examples.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void findsWhatTheExampleSays(
            String rule,
            String sex,
            @Nullable Integer age,
            @Nullable Integer skin,
            String places,
            String answer,
            LocalDate today,
            String status,
            String kind,
            @Nullable LocalDate until) {
        String[] place = places.split("/", -1);
        Candidate candidate = new Candidate(
                sexOf(sex),
                null,
                age,
                skin == null ? Fitzpatrick.UNKNOWN : Fitzpatrick.ofNumber(skin),
                Set.of(place[0]),
                place.length > 1 ? Set.of(place[1]) : Set.of());
        Optional<Finding> found =
                Screening.of(BOOK, candidate, Past.NOTHING_KNOWN, answers(rule, answer), today).findings().stream()
                        .filter(each -> each.rule().id().equals(rule))
                        .findFirst();
        assertThat(found).isEqualTo(expected(BOOK.find(rule).orElseThrow(), status, kind, until));
    }

    @Test
    void asksNothingOfAManAboutPregnancyAndEverybodyAboutInfection() {
        Candidate man = new Candidate(Sex.MALE, null, 40, Fitzpatrick.II, Set.of("scalp"), Set.of("hair"));
        assertThat(Screening.asked(BOOK, man, LocalDate.of(2026, 7, 22)).stream()
                        .map(ScreeningRule::id))
                .contains("skin_infection", "interval", "keloid")
                .doesNotContain("pregnant", "breastfeeding", "rosacea", "botox", "eye_surgery", "scar_age", "melasma");
    }

    private static Map<String, Answer> answers(String rule, String answer) {
        return answer.equals("-") ? Map.of() : Map.of(rule, AnswerJson.read(JSON.readTree(answer.replace('\'', '"'))));
    }

    private static Sex sexOf(String sex) {
        return switch (sex) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }

    private static Optional<Finding> expected(
            ScreeningRule rule, String status, String kind, @Nullable LocalDate until) {
        return switch (status) {
            case "not asked" -> Optional.empty();
            case "clear" -> Optional.of(new Finding.Clear(rule));
            case "unanswered" -> Optional.of(new Finding.Unanswered(rule));
            case "raised" -> Optional.of(new Finding.Raised(rule, RuleKind.valueOf(kind.toUpperCase(Locale.ROOT))));
            case "wait" -> Optional.of(new Finding.Wait(rule, java.util.Objects.requireNonNull(until)));
            default -> throw new IllegalArgumentException(status);
        };
    }
}
