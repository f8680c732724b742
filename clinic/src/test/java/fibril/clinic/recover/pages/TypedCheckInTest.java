package fibril.clinic.recover.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.clinic.recover.Said;
import fibril.clinic.web.Form;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Problem;
import fibril.clinic.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedCheckInTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final Words WORDS = new Words(new Messages(Locale.UK), ZoneId.of("Europe/Lisbon"));
    private static final Instant END = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant NOW = END.plus(Duration.ofHours(74));

    private Form form = new Form(Map.of(), WORDS);

    @Test
    void anUntouchedQuestionIsNotAsked() {
        TypedCheckIn typed = read(Map.of("q-redness", "2")).orElseThrow();
        assertThat(typed.answers().said()).containsExactly(Map.entry("redness", new Said.Rated(2)));
    }

    @Test
    void oneTickAnswersTheUrgentSignsThatWereLeftAndNothingElse() {
        TypedCheckIn typed =
                read(Map.of("urgentAllNo", "yes", "q-fever", "yes")).orElseThrow();
        assertThat(typed.answers().yes("fever")).contains(true);
        assertThat(typed.answers().yes("pus")).contains(false);
        assertThat(typed.answers().yes("sightChange")).contains(false);
        assertThat(typed.answers().wasAsked("redness")).isFalse();
        assertThat(typed.answers().wasAsked("itch")).isFalse();
        // nobody was numbed, so nobody was asked about it
        assertThat(typed.answers().wasAsked("lidoSymptoms")).isFalse();
    }

    @Test
    void tellsADayFromNotYet() {
        TypedCheckIn typed = read(Map.of("q-firstDayAtWork", "0", "q-firstDayMakeup", "notYet"))
                .orElseThrow();
        assertThat(typed.answers().to("firstDayAtWork")).isEqualTo(new Said.OnDay(0));
        assertThat(typed.answers().to("firstDayMakeup")).isEqualTo(new Said.NotYet());
    }

    @Test
    void refusesADayThatHadNotComeWhenItWasTold() {
        assertThat(read(Map.of("q-firstDayAtWork", "3"))).isPresent();
        assertThat(read(Map.of("q-firstDayAtWork", "4"))).isEmpty();
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("q-firstDayAtWork");
            assertThat(problem.text()).contains("“4”").contains("day 3");
        });
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(read(Map.of(
                        "told", "yesterday", "q-redness", "7", "q-fever", "maybe", "ownWords", "x".repeat(2001))))
                .isEmpty();
        assertThat(problems()).extracting(Problem::field).contains("told", "q-redness", "q-fever", "ownWords");
    }

    @Test
    void refusesWhatWasToldBeforeTheEndOrIsYetToCome() {
        assertThat(read(Map.of("told", "2026-11-22T12:59", "q-redness", "1"))).isEmpty();
        assertThat(read(Map.of("told", "2026-11-22T13:00", "q-redness", "1"))).isPresent();
        assertThat(read(Map.of("told", "2026-11-25T15:00", "q-redness", "1"))).isPresent();
        assertThat(read(Map.of("told", "2026-11-25T15:01", "q-redness", "1"))).isEmpty();
    }

    @Test
    void refusesAnEmptyCheckIn() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("ownWords", "all fine"))).isPresent();
    }

    @Test
    void comesBackIntoTheFormAsItWasTyped() {
        Map<String, String> typed = Map.of("q-redness", "2", "q-fever", "no", "q-firstDayMakeup", "notYet");
        TypedCheckIn read = read(typed).orElseThrow();
        assertThat(ATLAS.checkInQuestions().stream()
                        .filter(question -> read.answers().wasAsked(question.id()))
                        .collect(java.util.stream.Collectors.toMap(
                                CheckInQuestions::field,
                                question ->
                                        CheckInQuestions.typed(read.answers().to(question.id())))))
                .isEqualTo(typed);
    }

    private List<Problem> problems() {
        return form.problems();
    }

    private Optional<TypedCheckIn> read(Map<String, String> fields) {
        Map<String, String[]> typed = new HashMap<>();
        typed.put("told", new String[] {"2026-11-25T14:30"});
        fields.forEach((field, value) -> typed.put(field, new String[] {value}));
        form = new Form(typed, WORDS);
        return TypedCheckIn.read(form, Recovered.recovery(ATLAS), 72, ATLAS, NOW, WORDS);
    }
}
