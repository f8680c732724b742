package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the smaller records refuse and answer. */
class ShapesTest {

    private static final Standing OURS = new Standing(List.of(), Status.PRODUCT_DEFAULT, "chosen for a test");

    @Test
    void aRangeGoesUpAndHoldsBothEnds() {
        Range range = new Range(0.5, 1.5);
        assertThat(range.contains(0.5)).isTrue();
        assertThat(range.contains(1.5)).isTrue();
        assertThat(range.contains(0.49)).isFalse();
        assertThat(range.contains(1.51)).isFalse();
        assertThat(range.words()).isEqualTo("0.5–1.5");
        assertThat(new Range(1, 1).words()).isEqualTo("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(Double.NaN, 1));
    }

    @Test
    void anUnknownSkinTypeHasNoNumberAndMarksEasily() {
        assertThat(Fitzpatrick.ofNumber(4)).isEqualTo(Fitzpatrick.IV);
        assertThat(Fitzpatrick.III.marksEasily()).isFalse();
        assertThat(Fitzpatrick.IV.marksEasily()).isTrue();
        assertThat(Fitzpatrick.UNKNOWN.marksEasily()).isTrue();
        assertThatIllegalStateException().isThrownBy(Fitzpatrick.UNKNOWN::number);
        assertThatIllegalArgumentException().isThrownBy(() -> Fitzpatrick.ofNumber(7));
        assertThatIllegalArgumentException().isThrownBy(() -> Fitzpatrick.ofNumber(0));
    }

    @Test
    void aBandHoldsBelowItsEndAndTheLastForEver() {
        AnswerShape.DateOf scar = new AnswerShape.DateOf(
                "day",
                "older",
                List.of(
                        new AnswerShape.Band(42, Outcome.WAIT),
                        new AnswerShape.Band(180, Outcome.RELATIVE),
                        new AnswerShape.Band(AnswerShape.Band.ENDLESS, Outcome.CLEAR)));
        assertThat(scar.bandAfter(41).outcome()).isEqualTo(Outcome.WAIT);
        assertThat(scar.bandAfter(42).outcome()).isEqualTo(Outcome.RELATIVE);
        assertThat(scar.bandAfter(179).outcome()).isEqualTo(Outcome.RELATIVE);
        assertThat(scar.bandAfter(180).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(scar.bandAfter(10_000).outcome()).isEqualTo(Outcome.CLEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerShape.Age(List.of(new AnswerShape.Band(18, Outcome.ABSOLUTE))));
    }

    @Test
    void aRuleIsAskedWhereNothingIsKnown() {
        AppliesTo women = new AppliesTo(Sex.FEMALE, 12, 60, Set.of("cheeks"), Set.of());
        assertThat(women.matches(new Subject(Sex.UNKNOWN, null, Set.of(), Set.of())))
                .isTrue();
        assertThat(women.matches(new Subject(Sex.FEMALE, 60, Set.of("nose", "cheeks"), Set.of("hair"))))
                .isTrue();
        assertThat(women.matches(new Subject(Sex.FEMALE, 61, Set.of("cheeks"), Set.of())))
                .isFalse();
        assertThat(women.matches(new Subject(Sex.FEMALE, 11, Set.of("cheeks"), Set.of())))
                .isFalse();
        assertThat(women.matches(new Subject(Sex.MALE, 30, Set.of("cheeks"), Set.of())))
                .isFalse();
        assertThat(women.matches(new Subject(Sex.FEMALE, 30, Set.of("nose"), Set.of())))
                .isFalse();
    }

    @Test
    void deepIsAMillimetreOrScarWork() {
        assertThat(DepthClass.of(0.99, false)).isEqualTo(DepthClass.SHALLOW);
        assertThat(DepthClass.of(1.0, false)).isEqualTo(DepthClass.DEEP);
        assertThat(DepthClass.of(0.5, true)).isEqualTo(DepthClass.DEEP);
    }

    @Test
    void aLineOfAdviceFollowsItsTime() {
        AfterCarePhase day =
                new AfterCarePhase("h4_24", "4 to 24 hours", 4, 24, List.of(), List.of(), List.of(), List.of(), OURS);
        Map<String, AfterCareTime> wash = Map.of("wash", time("wash", 8, 30));
        AfterCarePhase.Line notYet = new AfterCarePhase.Line("Do not wash.", AppliesDepth.ALL, "wash", "");
        AfterCarePhase.Line now = new AfterCarePhase.Line("Wash gently.", AppliesDepth.ALL, "", "wash");
        AfterCarePhase.Line deep = new AfterCarePhase.Line("Keep it moist.", AppliesDepth.DEEP, "", "");
        assertThat(day.shows(notYet, DepthClass.SHALLOW, wash)).isTrue();
        assertThat(day.shows(now, DepthClass.SHALLOW, wash)).isTrue();
        assertThat(day.shows(now, DepthClass.DEEP, wash))
                .as("30 h is past this phase")
                .isFalse();
        assertThat(day.shows(deep, DepthClass.SHALLOW, wash)).isFalse();
        assertThat(day.shows(notYet, DepthClass.SHALLOW, Map.of("wash", time("wash", 4, 4))))
                .isFalse();
    }

    @Test
    void aTimeIsSaidInHoursAndFromThreeDaysInDays() {
        assertThat(time("swim", 48, 120).words(DepthClass.SHALLOW)).isEqualTo("48 hours");
        assertThat(time("swim", 48, 120).words(DepthClass.DEEP)).isEqualTo("5 days");
        assertThat(time("swim", 1, 75).words(DepthClass.SHALLOW)).isEqualTo("1 hour");
        assertThat(time("swim", 1, 75).words(DepthClass.DEEP)).isEqualTo("75 hours");
    }

    @Test
    void someQuestionsAreAskedOnlyWhereTheyMakeSense() {
        Atlas atlas = Atlas.load();
        CheckInQuestion eye = atlas.checkInQuestions().stream()
                .filter(question -> question.id().equals("eyePain"))
                .findFirst()
                .orElseThrow();
        assertThat(eye.isAskedAfter(Set.of("cheeks"), false)).isTrue();
        assertThat(eye.isAskedAfter(Set.of("abdomen"), true)).isFalse();
        CheckInQuestion cream = atlas.checkInQuestions().stream()
                .filter(CheckInQuestion::onlyAfterAnaesthetic)
                .findFirst()
                .orElseThrow();
        assertThat(cream.isAskedAfter(Set.of("abdomen"), true)).isTrue();
        assertThat(cream.isAskedAfter(Set.of("abdomen"), false)).isFalse();
    }

    @Test
    void nothingButTheSourcedStandsWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(List.of(), Status.UNVERIFIED, " "));
    }

    private static AfterCareTime time(String id, int hours, int deepHours) {
        return new AfterCareTime(id, id, "x", hours, deepHours, new Range(0, 200), "", OURS, List.of());
    }
}
