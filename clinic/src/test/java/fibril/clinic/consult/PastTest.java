package fibril.clinic.consult;

import static fibril.clinic.consult.Rules.SOMEBODY;
import static fibril.clinic.consult.Rules.TODAY;
import static fibril.clinic.consult.Rules.book;
import static fibril.clinic.consult.Rules.dated;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.WaitFrom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final ScreeningRule PEEL = dated("peel", RuleKind.DEFER, 30);
    private static final ScreeningRule INTERVAL =
            dated("interval", RuleKind.DEFER, 28, WaitFrom.CONCERN_SPACING, Rules.effects(false, true, null, null));

    @Test
    void waitsForATreatmentElsewhereThatSheDidNotThinkOf() {
        assertThat(found(PEEL, new Answer.No(), elsewhere("peel", "cheeks", TODAY.minusDays(10))))
                .isEqualTo(new Finding.Wait(PEEL, TODAY.plusDays(20)));
    }

    @Test
    void takesTheLaterOfWhatSheSaysAndWhatIsOnRecord() {
        Past past = elsewhere("peel", "cheeks", TODAY.minusDays(10));
        assertThat(found(PEEL, new Answer.LastOn(TODAY.minusDays(5)), past))
                .isEqualTo(new Finding.Wait(PEEL, TODAY.plusDays(25)));
        assertThat(found(PEEL, new Answer.LastOn(TODAY.minusDays(25)), past))
                .isEqualTo(new Finding.Wait(PEEL, TODAY.plusDays(20)));
        assertThat(found(PEEL, new Answer.LastOn(TODAY.minusDays(99)), past))
                .isEqualTo(new Finding.Wait(PEEL, TODAY.plusDays(20)));
    }

    @Test
    void leavesOutTreatmentsOfOtherAreasAndOtherKinds() {
        assertThat(found(PEEL, new Answer.No(), elsewhere("peel", "abdomen", TODAY.minusDays(1))))
                .isEqualTo(new Finding.Clear(PEEL));
        assertThat(found(PEEL, new Answer.No(), elsewhere("", "cheeks", TODAY.minusDays(1))))
                .isEqualTo(new Finding.Clear(PEEL));
    }

    @Test
    void countsATreatmentWhosePlaceIsNotKnown() {
        assertThat(found(PEEL, new Answer.No(), elsewhere("peel", "", TODAY.minusDays(1))))
                .isInstanceOf(Finding.Wait.class);
    }

    @Test
    void stillWantsAnAnswerWhenARecordIsThere() {
        assertThat(found(PEEL, new Answer.NotAsked(), elsewhere("peel", "cheeks", TODAY.minusDays(1))))
                .isEqualTo(new Finding.Unanswered(PEEL));
    }

    @Test
    void countsOurOwnLastNeedlingForTheGapAndForNothingElse() {
        Past here = past(TODAY.minusDays(27));
        assertThat(found(INTERVAL, new Answer.No(), here)).isEqualTo(new Finding.Wait(INTERVAL, TODAY.plusDays(1)));
        assertThat(found(INTERVAL, new Answer.No(), past(TODAY.minusDays(28)))).isEqualTo(new Finding.Clear(INTERVAL));
        assertThat(found(PEEL, new Answer.No(), here)).isEqualTo(new Finding.Clear(PEEL));
    }

    private static Finding found(ScreeningRule rule, Answer answer, Past past) {
        return Screening.of(book(rule), SOMEBODY, past, Map.of(rule.id(), answer), TODAY)
                .findings()
                .getFirst();
    }

    private static Past elsewhere(String rule, String area, LocalDate on) {
        return new Past(List.of(new EarlierTreatment(rule, "a peel", area, on)), null);
    }

    private static Past past(@Nullable LocalDate needled) {
        return new Past(List.of(), needled);
    }
}
