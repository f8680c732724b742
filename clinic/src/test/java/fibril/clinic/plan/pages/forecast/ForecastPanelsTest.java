package fibril.clinic.plan.pages.forecast;

import static fibril.clinic.plan.pages.forecast.Expectations.ATLAS;
import static fibril.clinic.plan.pages.forecast.Expectations.CHEEKS;
import static fibril.clinic.plan.pages.forecast.Expectations.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Forecast;
import fibril.forecast.Expectation;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastPanelsTest {

    private static final Outcome ON = Expectations.onScale(new Interval(0.2, 0.4, 0.6));

    private final ForecastPanels panels = new ForecastPanels(WORDS);

    @Test
    void showsTheScaleFirstThenCollagenThenRecovery() {
        ForecastPanel panel = panel(Expectations.with(ON));
        assertThat(panel.rest().orElseThrow().charts())
                .extracting(part -> part.chart().id())
                .containsExactly(
                        "forecast-outcome-cheeks", "forecast-collagen-cheeks", "forecast-redness", "forecast-barrier");
    }

    @Test
    void showsTheSkinWithoutAScaleWhereThereIsNoForecastOnOne() {
        ForecastPanel panel = panel(Expectations.with(new Outcome.NoForecast("no trial")));
        assertThat(panel.rest().orElseThrow().charts())
                .extracting(part -> part.chart().id())
                .containsExactly("forecast-collagen-cheeks", "forecast-redness", "forecast-barrier");
        assertThat(panel.rest().orElseThrow().evidence()).isEmpty();
    }

    @Test
    void givesEveryChartItsFiguresAsATable() {
        for (ChartPart part : panel(Expectations.with(ON)).rest().orElseThrow().charts()) {
            assertThat(part.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(part.headings()));
        }
    }

    @Test
    void drawsTheDaysBeforeAndOfEverySession() {
        Expectation expectation = Expectations.with(ON);
        ChartPart collagen = panel(expectation).rest().orElseThrow().charts().get(1);
        List<Double> days = collagen.chart().lines().getFirst().dots().stream()
                .map(dot -> dot.across())
                .toList();
        assertThat(days)
                .contains(0.0, 29.0, 30.0, 59.0, 60.0, 89.0, 90.0, 365.0)
                .isSorted();
    }

    @Test
    void saysWhenOwnResultsHaveBeenLearnedFrom() {
        assertThat(own(Expectation.Trust.ofAll(400, 2000))).doesNotContain("of this client’s own");
        assertThat(own(new Expectation.Trust(400, 2, 1180.4, 2000)))
                .contains("2 earlier results of this client’s own are weighed in")
                .contains("2,000 possible answers")
                .contains("the weight of 1,180")
                .doesNotContain("rough");
        assertThat(own(new Expectation.Trust(400, 1, 12, 2000)))
                .contains("One earlier result of this client’s own is weighed in")
                .contains("the weight of 12")
                .contains("rough");
    }

    @Test
    void saysTheGravestDoubtsAboveTheChartsAndLosesNone() {
        ForecastPanel.Rest rest = panel(Expectations.with(ON)).rest().orElseThrow();
        assertThat(rest.warnings()).containsExactly("gravest", "grave", "less grave");
        assertThat(rest.unknown()).startsWith("small").hasSize(4);
    }

    @Test
    void isOnlyASentenceWithoutAnAnswer() {
        ForecastPanel panel = panels.panel(new Forecast.NotAvailable(Forecast.Why.FAILED), CHEEKS, ATLAS);
        assertThat(panel.answered()).isFalse();
        assertThat(panel.rest()).isEmpty();
        assertThat(panel.first()).startsWith("No forecast");
    }

    @Test
    void tellsTheTalkWithWhatStudiesFound() {
        List<Explained> told = new Explanations(WORDS).of(ATLAS);
        assertThat(told).hasSize(5);
        assertThat(told.getFirst().found()).isNotEmpty();
        assertThat(told.getFirst().sources()).isNotEmpty();
        assertThat(told).allSatisfy(one -> assertThat(one.sure()).isNotEmpty());
    }

    @Test
    void opensTheSealAgainAtEverySessionAndNotBetween() {
        SectionView view = new Sections(WORDS).view(Expectations.with(ON), "Cheeks", 4);
        assertThat(day(view, 0).open()).isEqualTo("1");
        assertThat(day(view, 30).open()).isEqualTo("1");
        assertThat(day(view, 90).open()).isEqualTo("1");
        assertThat(day(view, 365).open()).isEqualTo("0");
        assertThat(view.stills()).extracting(SectionView.Day::day).containsExactly(0, 3, 14, 30, 90, 180, 365);
        assertThat(view.rows()).hasSize(7 * 4);
    }

    private static SectionView.Day day(SectionView view, int wanted) {
        return view.days().stream()
                .filter(day -> day.day() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private String own(Expectation.Trust trust) {
        return panel(Expectations.with(ON, trust)).then().getLast();
    }

    private ForecastPanel panel(Expectation expectation) {
        return panels.panel(new Forecast.Expected(expectation), CHEEKS, ATLAS);
    }
}
