package fibril.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.Crosswalk;
import fibril.forecast.calibrate.Calibrated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecasterTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final Forecaster FORECASTER = Forecaster.of(ATLAS);
    private static final Plan PLAN = PlanBoundsTest.GOOD;
    private static final int FEW = 60;

    static List<Crosswalk> crosswalk() {
        return ATLAS.crosswalk();
    }

    @Test
    void standsOnACalibrationOfThisVeryModel() {
        assertThat(Calibrated.bundled().isFitted())
                .as("the kept ensemble belongs to the priors of this model; else run fibril calibrate")
                .isTrue();
        assertThat(Calibrated.bundled().count()).isGreaterThanOrEqualTo(1000);
    }

    @ParameterizedTest
    @MethodSource("crosswalk")
    void answersOnTheScaleOfTheAtlasOrSaysWhyNot(Crosswalk row) {
        Plan plan = PlanBoundsTest.where(PLAN.withDepth(0.5), row.area(), row.concern());
        Expectation expected = expected(PlanBoundsTest.until(plan, 90), FEW);
        switch (row.outlook()) {
            case Crosswalk.Outlook.NoForecast(String why) ->
                assertThat(expected.outcome()).isEqualTo(new Outcome.NoForecast(why));
            case Crosswalk.Outlook.OnScale told -> {
                Outcome.OnScale on = (Outcome.OnScale) expected.outcome();
                assertThat(on.scale()).isEqualTo(told.scale());
                assertThat(on.item()).isEqualTo(told.item());
                assertThat(on.points())
                        .extracting(Outcome.Point::day)
                        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
                assertThat(on.monthly()).extracting(Outcome.Point::day).containsExactly(0, 30, 60, 90);
                assertThat(on.evidence()).isNotBlank();
                assertThat(on.evidence().contains("add-on"))
                        .isEqualTo(row.concern().equals("melasma"));
            }
        }
    }

    @Test
    void givesTheSameBitsForTheSameRequest() {
        assertThat(expected(PLAN, FEW)).isEqualTo(expected(PLAN, FEW));
        assertThat(Forecaster.of(ATLAS).forecast(PLAN, FEW)).isEqualTo(FORECASTER.forecast(PLAN, FEW));
    }

    @Test
    void expectsNothingOfNoSession() {
        Expectation expected = expected(PLAN.withSessions(List.of()), FEW);
        Interval none = new Interval(1, 1, 1);
        assertThat(expected.collagen())
                .allSatisfy(day -> assertThat(day.value()).isEqualTo(none));
        assertThat(expected.elastin()).allSatisfy(day -> assertThat(day.value()).isEqualTo(none));
        assertThat(expected.recovery().rednessGoneHours()).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void expectsNothingOfNeedlesThatStayInTheEpidermis() {
        Expectation expected = expected(PLAN.withDepth(0.02), FEW);
        assertThat(expected.collagen())
                .allSatisfy(day -> assertThat(day.value().width()).isLessThan(0.02));
        assertThat(expected.warnings()).anyMatch(words -> words.contains("hardly pass the epidermis"));
    }

    @Test
    void tellsAStudyMeanMoreNarrowlyThanAPerson() {
        Plan counted = PlanBoundsTest.begun(PLAN, "gb_quant", 20);
        for (Outcome.Point point : points(expected(counted, 400))) {
            assertThat(point.studyMean().width()).isLessThan(point.change().width());
        }
    }

    @Test
    void beginsWithoutChangeAndStaysOnTheScale() {
        List<Outcome.Point> points = points(expected(PlanBoundsTest.begun(PLAN, "gb_quant", 6), 200));
        assertThat(points.getFirst().studyMean()).isEqualTo(new Interval(0, 0, 0));
        assertThat(points).allSatisfy(point -> {
            assertThat(point.change().p05()).isGreaterThanOrEqualTo(-6);
            assertThat(point.chanceOfOneGrade().p05()).isBetween(0.0, 1.0);
            assertThat(point.chanceOfOneGrade().p95()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void tellsFractionsOnlyWhereTheScaleHasAZero() {
        Plan counted = PlanBoundsTest.begun(PLAN, "gb_quant", 20);
        Outcome.Point last = points(expected(counted, FEW)).getLast();
        assertThat(last.relative().orElseThrow().studyMean().p50())
                .isEqualTo(last.studyMean().p50() / 20);
        assertThat(points(expected(PLAN, FEW)))
                .allMatch(point -> point.relative().isEmpty());
    }

    @Test
    void namesOffLabelWithoutRefusing() {
        Expectation deep = expected(PLAN.withDepth(2), FEW);
        assertThat(deep.label().isOnLabel()).isFalse();
        assertThat(deep.warnings()).anyMatch(words -> words.contains("not evaluated for safety"));
        assertThat(expected(PLAN, FEW).label().isOnLabel()).isTrue();
    }

    @Test
    void saysWhatIsAssumedOfTheDeviceWithItsUnit() {
        assertThat(expected(PLAN, FEW).warnings())
                .anyMatch(words -> words.startsWith("Not known of this device, so assumed: ")
                        && words.contains("needle diameter 0.23 mm")
                        && words.contains("glide 30 mm per second"));
    }

    @Test
    void ownsUpToRednessToldTooShortWhereThereIsAny() {
        assertThat(expected(PLAN, FEW).warnings())
                .anyMatch(words -> words.startsWith("Redness is probably told too short"));
        assertThat(expected(PLAN.withSessions(List.of()), FEW).warnings())
                .noneMatch(words -> words.startsWith("Redness"));
    }

    @Test
    void warnsOfSessionsTooClose() {
        assertThat(expected(PLAN.withSessions(List.of(0, 7)), FEW).warnings())
                .anyMatch(words -> words.startsWith("Sessions come within 7 days"));
        assertThat(expected(PLAN, FEW).warnings()).noneMatch(words -> words.startsWith("Sessions come within"));
    }

    @Test
    void learnsFromWhatWasMeasuredOfThePerson() {
        Plan counted = PlanBoundsTest.begun(PLAN, "gb_quant", 20);
        Forecaster good = FORECASTER.given(List.of(new Measured(counted, 90, "gb_quant", 20, 5)));
        Forecaster bad = FORECASTER.given(List.of(new Measured(counted, 90, "gb_quant", 20, 21)));
        double usual = at180(FORECASTER.forecast(counted, 400));
        assertThat(at180(good.forecast(counted, 400))).isLessThan(usual);
        assertThat(at180(bad.forecast(counted, 400))).isGreaterThan(usual);
        assertThat(good.effectiveDraws())
                .isLessThan(FORECASTER.effectiveDraws())
                .isGreaterThan(20);
        assertThat(trust(good, counted))
                .isEqualTo(new Expectation.Trust(
                        FEW, 1, good.effectiveDraws(), Calibrated.bundled().count()));
        assertThat(trust(FORECASTER, counted))
                .isEqualTo(Expectation.Trust.ofAll(FEW, Calibrated.bundled().count()));
    }

    @Test
    void saysWhichMeasurementsItCouldNotUse() {
        Forecaster given = FORECASTER.given(List.of(new Measured(PLAN, 90, "vss", 5, 4)));
        assertThat(given.ignored()).extracting(Refusal::given).containsExactly("vss");
        assertThat(given.forecast(PLAN, FEW)).isEqualTo(FORECASTER.forecast(PLAN, FEW));
    }

    @Test
    void comparesCoursesParticleByParticle() {
        Plan shallow = PLAN.withDepth(0.5);
        Comparison comparison = FORECASTER.compare(List.of(PLAN, shallow, PLAN.withDepth(-1)), FEW);
        Comparison.Side.Figures first =
                (Comparison.Side.Figures) comparison.sides().get(0);
        Comparison.Side.Figures second =
                (Comparison.Side.Figures) comparison.sides().get(1);
        assertThat(first.gainOverFirst()).isEqualTo(new Interval(0, 0, 0));
        assertThat(second.injuredShare().p95()).isLessThan(first.injuredShare().p95());
        assertThat(second.downtimeHours().p50())
                .isLessThan(first.downtimeHours().p50());
        assertThat(comparison.sides().get(2)).isInstanceOf(Comparison.Side.Refused.class);
        assertThat(comparison.notTested()).anyMatch(words -> words.contains("depths"));
        assertThat(comparison.notTested()).noneMatch(words -> words.contains("spacings"));
    }

    private static Expectation expected(Plan plan, int draws) {
        return ((Answer.Expected) FORECASTER.forecast(plan, draws)).expectation();
    }

    private static List<Outcome.Point> points(Expectation expected) {
        return ((Outcome.OnScale) expected.outcome()).points();
    }

    private static Expectation.Trust trust(Forecaster forecaster, Plan plan) {
        return ((Answer.Expected) forecaster.forecast(plan, FEW)).expectation().trust();
    }

    private static double at180(Answer answer) {
        return points(((Answer.Expected) answer).expectation())
                .getLast()
                .change()
                .p50();
    }
}
