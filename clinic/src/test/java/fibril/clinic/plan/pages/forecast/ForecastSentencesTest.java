package fibril.clinic.plan.pages.forecast;

import static fibril.clinic.plan.pages.forecast.Expectations.ATLAS;
import static fibril.clinic.plan.pages.forecast.Expectations.CHEEKS;
import static fibril.clinic.plan.pages.forecast.Expectations.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import fibril.forecast.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastSentencesTest {

    private final ForecastSentences sentences = new ForecastSentences(WORDS);

    @Test
    void saysHowManyInTenAndFromWhereToWhereTrialsDisagree() {
        assertThat(first(new Interval(0.18, 0.43, 0.71)))
                .isEqualTo("About 4 in 10 people like this gain a grade on Goodman and Baron grade of acne scars"
                        + " by month six; trials disagree, from 2 to 7 in 10.");
    }

    @Test
    void neverSaysNobodyAndNeverEverybody() {
        assertThat(first(new Interval(0.001, 0.02, 0.3)))
                .startsWith("Fewer than 1 in 10")
                .contains("from fewer than 1 to 3");
        assertThat(first(new Interval(0.6, 0.97, 1.0)))
                .startsWith("More than 9 in 10")
                .contains("from 6 to more than 9");
    }

    @Test
    void doesNotSpeakOfDisagreementWhereThereIsNone() {
        assertThat(first(new Interval(0.38, 0.4, 0.44)))
                .startsWith("About 4 in 10")
                .endsWith("the range between trials is narrow here.")
                .doesNotContain("disagree");
    }

    @Test
    void speaksOfALaterMonthForALongerCourse() {
        ZonePlan longer = new ZonePlan("acne_scars", "skinpen_precision", new PlannedZone("cheeks", 1.5, 4), 6, 42);
        Outcome on = Expectations.onScale(new Interval(0.2, 0.4, 0.6));
        assertThat(sentences.first(on, longer, ATLAS)).contains("by month ten");
    }

    @Test
    void namesTheReasonWhereNoTrialSupportsANumber() {
        Forecast none = expected(new Outcome.NoForecast("no trial of plain needling measured pores"));
        assertThat(sentences.first(none, CHEEKS, ATLAS))
                .isEqualTo("No forecast of what can be seen: no trial of plain needling measured pores");
        assertThat(sentences.then(none, CHEEKS, ATLAS))
                .singleElement()
                .asString()
                .contains("made up");
    }

    @Test
    void tellsFieldValueAndBoundOfEveryRefusal() {
        Forecast refused = new Forecast.Refused(
                List.of(new Refusal("depthMm", "3.0", "0 to 2.5"), new Refusal("sessionDays[1]", "0", "later than 0")));
        assertThat(sentences.first(refused, CHEEKS, ATLAS))
                .isEqualTo("No forecast for this plan. Depth: 3.0 was given; allowed is 0 to 2.5.");
        assertThat(sentences.then(refused, CHEEKS, ATLAS))
                .startsWith("Sessions: 0 was given; allowed is later than 0.")
                .last()
                .asString()
                .contains("not a gate");
    }

    @Test
    void goesOnWithoutTheModel() {
        for (Forecast.Why why : Forecast.Why.values()) {
            Forecast none = new Forecast.NotAvailable(why);
            assertThat(sentences.first(none, CHEEKS, ATLAS)).startsWith("No forecast:");
            assertThat(sentences.then(none, CHEEKS, ATLAS)).hasSize(1);
        }
    }

    @Test
    void saysThatNoChangeIsWithinOnePersonsRange() {
        List<String> then = sentences.then(expected(Expectations.onScale(new Interval(0.2, 0.4, 0.6))), CHEEKS, ATLAS);
        assertThat(then.getFirst())
                .contains("0.1 worse to 1.8 better")
                .contains("No change at all is within this range.");
        assertThat(then.getLast()).contains("no promise");
    }

    @ParameterizedTest
    @CsvSource({"-0.96, 1 better", "0.31, 0.3 worse", "-0.04, no change", "0.04, no change"})
    void saysAChangeByWhatItMeans(double change, String said) {
        assertThat(new Figures(WORDS).change(change, fibril.atlas.Scale.Direction.LOWER_IS_BETTER))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0.4, under an hour", "1, 1 hour", "47.6, 48 hours", "50, 2.1 days", "260, 11 days"})
    void saysHoursUpToTwoDaysAndThenDays(double hours, String said) {
        assertThat(new Figures(WORDS).time(hours)).isEqualTo(said);
    }

    private String first(Interval chance) {
        return sentences.first(expected(Expectations.onScale(chance)), CHEEKS, ATLAS);
    }

    private static Forecast expected(Outcome outcome) {
        return new Forecast.Expected(Expectations.with(outcome));
    }
}
