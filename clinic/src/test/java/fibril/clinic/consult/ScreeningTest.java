package fibril.clinic.consult;

import static fibril.clinic.consult.Rules.SOMEBODY;
import static fibril.clinic.consult.Rules.TODAY;
import static fibril.clinic.consult.Rules.book;
import static fibril.clinic.consult.Rules.dated;
import static fibril.clinic.consult.Rules.found;
import static fibril.clinic.consult.Rules.shaped;
import static fibril.clinic.consult.Rules.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.AnswerShape;
import fibril.atlas.AppliesTo;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import fibril.atlas.WaitFrom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final LocalDate PEEL_DAY = LocalDate.of(2026, 3, 1);
    private static final ScreeningRule PEEL = dated("peel", RuleKind.DEFER, 30);

    @Test
    void reportsEveryFindingInTheOrderOfTheList() {
        ScreeningRule first = yesNo("first", RuleKind.ABSOLUTE);
        ScreeningRule second = yesNo("second", RuleKind.RELATIVE);
        ScreeningRule third = yesNo("third", RuleKind.CAUTION);
        Map<String, Answer> answers =
                Map.of("third", new Answer.Yes(), "first", new Answer.Yes(), "second", new Answer.No());
        assertThat(screen(answers, first, second, third))
                .containsExactly(
                        new Finding.Raised(first, RuleKind.ABSOLUTE),
                        new Finding.Clear(second),
                        new Finding.Raised(third, RuleKind.CAUTION));
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void doesNotTakeSilenceForANo(RuleKind kind) {
        ScreeningRule rule = yesNo("rule", kind);
        assertThat(screen(Map.of(), rule)).containsExactly(new Finding.Unanswered(rule));
        assertThat(found(rule, new Answer.NotAsked()).blocks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ABSOLUTE, true",
        "RELATIVE, true",
        "DEFER, true",
        "CAUTION, false",
        "AVOID_ZONE, false",
        "NO_ANAESTHETIC, false"
    })
    void blocksByTheKindThatIsRaised(RuleKind kind, boolean blocks) {
        Finding finding = found(yesNo("rule", kind), new Answer.Yes());
        assertThat(finding).isInstanceOf(Finding.Raised.class);
        assertThat(finding.blocks()).isEqualTo(blocks);
    }

    @Test
    void asksToWaitOnTheLastDayOfTheInterval() {
        assertThat(found(PEEL, new Answer.LastOn(PEEL_DAY), PEEL_DAY.plusDays(29)))
                .isEqualTo(new Finding.Wait(PEEL, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void isClearOnTheDayTheIntervalEnds() {
        assertThat(found(PEEL, new Answer.LastOn(PEEL_DAY), PEEL_DAY.plusDays(30)))
                .isEqualTo(new Finding.Clear(PEEL));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29})
    void waitsOnEveryDayInside(int days) {
        assertThat(found(PEEL, new Answer.LastOn(PEEL_DAY), PEEL_DAY.plusDays(days)))
                .isInstanceOf(Finding.Wait.class);
    }

    @Test
    void countsDaysOverAChangeOfClocksAndALeapDay() {
        LocalDate late = LocalDate.of(2028, 2, 28);
        assertThat(found(dated("short", RuleKind.DEFER, 2), new Answer.LastOn(late), LocalDate.of(2028, 2, 29)))
                .isEqualTo(new Finding.Wait(dated("short", RuleKind.DEFER, 2), LocalDate.of(2028, 3, 1)));
    }

    @Test
    void isClearWhenADatedRuleIsAnsweredNo() {
        assertThat(found(PEEL, new Answer.No())).isEqualTo(new Finding.Clear(PEEL));
    }

    @Test
    void raisesWhatStillGoesOnAsTheRuleSays() {
        assertThat(found(PEEL, new Answer.Yes())).isEqualTo(new Finding.Raised(PEEL, RuleKind.ABSOLUTE));
        ScreeningRule plain = Rules.datedWithoutOngoing("plain", RuleKind.DEFER, 30);
        assertThat(found(plain, new Answer.Yes())).isEqualTo(new Finding.Raised(plain, RuleKind.DEFER));
    }

    @Test
    void onlyWarnsInsideTheDaysOfACaution() {
        ScreeningRule tablets = dated("tablets", RuleKind.CAUTION, 3);
        assertThat(found(tablets, new Answer.LastOn(TODAY.minusDays(2))))
                .isEqualTo(new Finding.Raised(tablets, RuleKind.CAUTION));
        assertThat(found(tablets, new Answer.LastOn(TODAY.minusDays(3)))).isEqualTo(new Finding.Clear(tablets));
    }

    @ParameterizedTest
    @CsvSource({"0, WAIT", "41, WAIT", "42, RAISED", "179, RAISED", "180, CLEAR"})
    void followsTheBandsOfAnAge(int days, Questionnaire.Status status) {
        Finding finding = found(SCAR, new Answer.On(TODAY.minusDays(days)));
        assertThat(Questionnaire.Status.of(finding)).isEqualTo(status);
    }

    @Test
    void endsTheWaitOfABandWhereTheNextBandBegins() {
        assertThat(found(SCAR, new Answer.On(TODAY.minusDays(10))))
                .isEqualTo(new Finding.Wait(SCAR, TODAY.plusDays(32)));
    }

    @Test
    void takesTheOutcomeOfTheChosenOption() {
        ScreeningRule diabetes = shaped("diabetes", RuleKind.RELATIVE, CHOICE);
        assertThat(found(diabetes, new Answer.Chosen("mild")))
                .isEqualTo(new Finding.Raised(diabetes, RuleKind.CAUTION));
        assertThat(found(diabetes, new Answer.Chosen("strong")))
                .isEqualTo(new Finding.Raised(diabetes, RuleKind.RELATIVE));
        assertThat(found(diabetes, new Answer.Chosen("none"))).isEqualTo(new Finding.Clear(diabetes));
        assertThat(found(diabetes, new Answer.No())).isEqualTo(new Finding.Clear(diabetes));
        assertThat(found(diabetes, new Answer.Chosen("other"))).isEqualTo(new Finding.Unanswered(diabetes));
    }

    @ParameterizedTest
    @CsvSource({"0, CLEAR", "1, CLEAR", "2, RAISED", "3, RAISED"})
    void raisesARatingFromItsBound(int rating, Questionnaire.Status status) {
        ScreeningRule hopes = shaped("hopes", RuleKind.RELATIVE, new AnswerShape.Rating(0, 3, 2, List.of(), true));
        assertThat(Questionnaire.Status.of(found(hopes, new Answer.Rated(rating, "to look rested"))))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2008-07-22, CLEAR", "2008-07-23, RAISED"})
    void countsAgeFromTheBirthDateOfTheRecord(LocalDate born, Questionnaire.Status status) {
        Candidate young = new Candidate(Sex.UNKNOWN, born, null, Fitzpatrick.UNKNOWN, Set.of(), Set.of());
        Finding finding = Screening.of(book(AGE), young, Past.NOTHING_KNOWN, Map.of(), TODAY)
                .findings()
                .getFirst();
        assertThat(Questionnaire.Status.of(finding)).isEqualTo(status);
    }

    @Test
    void doesNotKnowAnAgeNobodyGave() {
        Candidate stranger = new Candidate(Sex.UNKNOWN, null, null, Fitzpatrick.UNKNOWN, Set.of(), Set.of());
        assertThat(Screening.of(book(AGE), stranger, Past.NOTHING_KNOWN, Map.of(), TODAY)
                        .findings())
                .containsExactly(new Finding.Unanswered(AGE));
    }

    @Test
    void isRaisedByTheRecordedSkinTypeWhateverTheAnswer() {
        ScreeningRule marks = yesNo("marks", RuleKind.CAUTION, Rules.raisedFromSkinType(4));
        assertThat(skinType(Fitzpatrick.III, marks, new Answer.No())).isEqualTo(new Finding.Clear(marks));
        assertThat(skinType(Fitzpatrick.IV, marks, new Answer.No()))
                .isEqualTo(new Finding.Raised(marks, RuleKind.CAUTION));
        assertThat(skinType(Fitzpatrick.IV, marks, new Answer.NotAsked())).isEqualTo(new Finding.Unanswered(marks));
        assertThat(skinType(Fitzpatrick.UNKNOWN, marks, new Answer.No())).isEqualTo(new Finding.Clear(marks));
    }

    @Test
    void asksOnlyWhomARuleIsAbout() {
        AppliesTo women = new AppliesTo(Sex.FEMALE, null, 60, Set.of(), Set.of());
        AppliesTo eyes = new AppliesTo(Sex.UNKNOWN, null, null, Set.of("periorbital"), Set.of());
        ScreeningRule pregnant = yesNo("pregnant", RuleKind.RELATIVE, women);
        ScreeningRule eyelid = yesNo("eyelid", RuleKind.ABSOLUTE, eyes);
        assertThat(screen(Map.of(), pregnant, eyelid)).containsExactly(new Finding.Unanswered(pregnant));
        Candidate old = new Candidate(Sex.FEMALE, null, 61, Fitzpatrick.I, Set.of(), Set.of());
        assertThat(Screening.asked(book(pregnant, eyelid), old, TODAY)).containsExactly(eyelid);
    }

    @Test
    void takesAnAnswerOfAnotherShapeForNone() {
        assertThat(found(yesNo("plain", RuleKind.RELATIVE), new Answer.LastOn(TODAY.minusYears(9))))
                .isInstanceOf(Finding.Unanswered.class);
        assertThat(found(PEEL, new Answer.On(TODAY.minusYears(9)))).isInstanceOf(Finding.Unanswered.class);
    }

    @ParameterizedTest
    @CsvSource({"'', II, 28", "acne_scars, II, 14", "melasma, II, 14", "melasma, IV, 28", "melasma, UNKNOWN, 28"})
    void takesTheGapOfThePlannedConcernAndTheRulesOwnWithoutOne(String concern, Fitzpatrick skin, int days) {
        ScreeningRule interval = dated("interval", RuleKind.DEFER, 28, WaitFrom.CONCERN_SPACING, NONE);
        Candidate planned = new Candidate(
                Sex.FEMALE, null, null, skin, Set.of("cheeks"), concern.isEmpty() ? Set.of() : Set.of(concern));
        LocalDate last = TODAY.minusDays(days - 1L);
        Map<String, Answer> answers = Map.of("interval", new Answer.LastOn(last));
        assertThat(Screening.of(book(interval), planned, Past.NOTHING_KNOWN, answers, TODAY)
                        .findings())
                .containsExactly(new Finding.Wait(interval, TODAY.plusDays(1)));
        assertThat(Screening.of(book(interval), planned, Past.NOTHING_KNOWN, answers, TODAY.plusDays(1))
                        .findings())
                .containsExactly(new Finding.Clear(interval));
    }

    @Test
    void takesTheLongestGapOfSeveralConcerns() {
        ScreeningRule interval = dated("interval", RuleKind.DEFER, 28, WaitFrom.CONCERN_SPACING, NONE);
        Candidate both =
                new Candidate(Sex.FEMALE, null, null, Fitzpatrick.V, Set.of("cheeks"), Set.of("acne_scars", "melasma"));
        assertThat(Screening.of(
                                book(interval),
                                both,
                                Past.NOTHING_KNOWN,
                                Map.of("interval", new Answer.LastOn(TODAY)),
                                TODAY)
                        .findings())
                .containsExactly(new Finding.Wait(interval, TODAY.plusDays(28)));
    }

    private static final ScreeningRule.Effects NONE = Rules.effects(false, false, null, null);

    private static final ScreeningRule SCAR = shaped(
            "scar",
            RuleKind.RELATIVE,
            new AnswerShape.DateOf(
                    "Day",
                    "Old",
                    List.of(
                            new AnswerShape.Band(42, Outcome.WAIT),
                            new AnswerShape.Band(180, Outcome.RELATIVE),
                            new AnswerShape.Band(AnswerShape.Band.ENDLESS, Outcome.CLEAR))));

    private static final ScreeningRule AGE = shaped(
            "age",
            RuleKind.ABSOLUTE,
            new AnswerShape.Age(List.of(
                    new AnswerShape.Band(18, Outcome.ABSOLUTE),
                    new AnswerShape.Band(AnswerShape.Band.ENDLESS, Outcome.CLEAR))));

    private static final AnswerShape.Choice CHOICE = new AnswerShape.Choice(List.of(
            new AnswerShape.Option("none", "No", Outcome.CLEAR),
            new AnswerShape.Option("mild", "A little", Outcome.CAUTION),
            new AnswerShape.Option("strong", "Much", Outcome.RELATIVE)));

    private static List<Finding> screen(Map<String, Answer> answers, ScreeningRule... rules) {
        return Screening.of(book(rules), SOMEBODY, Past.NOTHING_KNOWN, answers, TODAY)
                .findings();
    }

    private static Finding skinType(Fitzpatrick type, ScreeningRule rule, Answer answer) {
        Candidate somebody = new Candidate(Sex.FEMALE, null, null, type, Set.of(), Set.of());
        return Screening.of(book(rule), somebody, Past.NOTHING_KNOWN, Map.of(rule.id(), answer), TODAY)
                .findings()
                .getFirst();
    }
}
