package fibril.clinic.consult;

import static fibril.clinic.consult.Rules.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.AnswerShape;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFaultTest {

    private static final ScreeningRule DATED = Rules.dated("peel", RuleKind.DEFER, 30);
    private static final ScreeningRule HOPES =
            Rules.shaped("hopes", RuleKind.RELATIVE, new AnswerShape.Rating(0, 3, 2, List.of(), true));
    private static final ScreeningRule CHOICE = Rules.shaped(
            "pick",
            RuleKind.RELATIVE,
            new AnswerShape.Choice(List.of(
                    new AnswerShape.Option("left", "Left", Outcome.CLEAR),
                    new AnswerShape.Option("right", "Right", Outcome.RELATIVE))));

    @Test
    void letsADayUpToTodayPassAndNoneAfterIt() {
        assertThat(AnswerFault.of(DATED, new Answer.LastOn(TODAY), TODAY)).isEmpty();
        assertThat(AnswerFault.of(DATED, new Answer.LastOn(TODAY.plusDays(1)), TODAY))
                .contains(new AnswerFault.DayOutside(TODAY.plusDays(1), AnswerFault.EARLIEST, TODAY));
        assertThat(AnswerFault.of(DATED, new Answer.LastOn(AnswerFault.EARLIEST.minusDays(1)), TODAY))
                .isPresent();
    }

    @Test
    void refusesAnAnswerOfAnotherShapeAndNamesTheOnesAllowed() {
        assertThat(AnswerFault.of(DATED, new Answer.On(TODAY), TODAY))
                .contains(new AnswerFault.WrongShape(
                        List.of(AnswerFault.Form.YES, AnswerFault.Form.NO, AnswerFault.Form.LAST_ON)));
        assertThat(AnswerFault.of(Rules.yesNo("plain", RuleKind.CAUTION), new Answer.Rated(1, ""), TODAY))
                .isPresent();
    }

    @Test
    void takesANoForAChoiceOnlyWhereItHasNone() {
        assertThat(AnswerFault.of(CHOICE, new Answer.No(), TODAY))
                .contains(new AnswerFault.WrongShape(List.of(AnswerFault.Form.CHOSEN)));
        assertThat(AnswerFault.of(CHOICE, new Answer.Chosen("middle"), TODAY))
                .contains(new AnswerFault.NotOffered("middle", List.of("left", "right")));
    }

    @Test
    void keepsARatingInItsBoundsAndWantsTheWords() {
        assertThat(AnswerFault.of(HOPES, new Answer.Rated(0, "calmer skin"), TODAY))
                .isEmpty();
        assertThat(AnswerFault.of(HOPES, new Answer.Rated(4, "calmer skin"), TODAY))
                .contains(new AnswerFault.RatingOutside(4, 0, 3));
        assertThat(AnswerFault.of(HOPES, new Answer.Rated(1, " "), TODAY)).contains(new AnswerFault.TextMissing());
        assertThat(AnswerFault.of(HOPES, new Answer.Rated(1, "x".repeat(2001)), TODAY))
                .contains(new AnswerFault.TextTooLong(2001, 2000));
    }

    @Test
    void hasNothingAgainstSilence() {
        assertThat(AnswerFault.of(DATED, new Answer.NotAsked(), TODAY)).isEmpty();
    }
}
