package fibril.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Sex;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanBoundsTest {

    private static final Atlas ATLAS = Atlas.load();

    static final Plan GOOD = new Plan(
            new Person(35, Sex.FEMALE, Fitzpatrick.III),
            "cheeks",
            "acne_scars",
            new Baseline("gb_qual", 3),
            "skinpen_precision",
            1.5,
            4,
            List.of(0, 28, 56),
            180);

    static Stream<Arguments> badPlans() {
        return Stream.of(
                bad("person.age: was 12; allowed is 18 to 90 years", plan -> aged(plan, 12)),
                bad("person.age: was 130; allowed is 18 to 90 years", plan -> aged(plan, 130)),
                bad("area: was elbow; allowed is one of forehead, ", plan -> where(plan, "elbow", plan.concern())),
                bad("concern: was acne; allowed is one of fine_lines, ", plan -> where(plan, plan.area(), "acne")),
                bad("device: was pen; allowed is one of skinpen_precision, ", plan -> worked(plan, "pen", 1, 4)),
                bad("depthMm: was -0.5; allowed is 0 to 2 mm", plan -> plan.withDepth(-0.5)),
                bad("depthMm: was NaN; allowed is 0 to 2 mm", plan -> plan.withDepth(Double.NaN)),
                bad("depthMm: was 2.25; allowed is 0 to 2 mm", plan -> plan.withDepth(2.25)),
                bad("depthMm: was 1.75; allowed is 0 to 1.5 mm, the travel", plan -> worked(plan, "exceed", 1.75, 4)),
                bad("passes: was -1; allowed is 0 to 20", plan -> worked(plan, "exceed", 1, -1)),
                bad("passes: was 21; allowed is 0 to 20", plan -> worked(plan, "exceed", 1, 21)),
                bad("sessionDays[2]: was 20; allowed is later than 28", plan -> plan.withSessions(List.of(0, 28, 20))),
                bad("sessionDays[1]: was 0; allowed is a day that has no", plan -> plan.withSessions(List.of(0, 0))),
                bad("sessionDays[0]: was -7; allowed is 0 or later", plan -> plan.withSessions(List.of(-7, 28))),
                bad("horizonDays: was 731; allowed is 1 to 730 days", plan -> until(plan, 731)),
                bad("horizonDays: was 0; allowed is 1 to 730 days", plan -> until(plan, 0)),
                bad("horizonDays: was 40; allowed is 56 (the last session)", plan -> until(plan, 40)),
                bad("baseline.scale: was lemperle; allowed is one of gb_qual,", plan -> begun(plan, "lemperle", 3)),
                bad("baseline.value: was 5.0; allowed is 1 to 4", plan -> begun(plan, "gb_qual", 5)),
                bad("baseline.value: was NaN; allowed is 1 to 4", plan -> begun(plan, "gb_qual", Double.NaN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPlans")
    void refusesWithFieldValueAndBound(String words, UnaryOperator<Plan> spoil) {
        List<Refusal> refusals = PlanBounds.check(spoil.apply(GOOD), ATLAS);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.getFirst().words()).startsWith(words);
    }

    @Test
    void namesEveryFaultAtOnce() {
        Plan plan = aged(where(GOOD.withDepth(-1), "elbow", "acne"), 12);
        assertThat(PlanBounds.check(plan, ATLAS))
                .extracting(Refusal::field)
                .contains("person.age", "area", "concern", "depthMm");
    }

    @Test
    void refusesWhatHasNoEndInWords() {
        assertThat(PlanBounds.check(GOOD.withDepth(Double.POSITIVE_INFINITY), ATLAS))
                .isNotEmpty()
                .allMatch(refusal ->
                        refusal.field().equals("depthMm") && refusal.given().equals("Infinity"));
    }

    @Test
    void allowsWhatIsOnlyUnwise() {
        assertThat(PlanBounds.check(GOOD.withDepth(0), ATLAS)).isEmpty();
        assertThat(PlanBounds.check(GOOD.withDepth(2), ATLAS)).isEmpty();
        assertThat(PlanBounds.check(GOOD.withSessions(List.of()), ATLAS)).isEmpty();
        assertThat(PlanBounds.check(GOOD.withSessions(List.of(0, 1, 2)), ATLAS)).isEmpty();
        assertThat(PlanBounds.check(where(GOOD, "scalp", "acne_scars").withDepth(1), ATLAS))
                .isEmpty();
    }

    private static Arguments bad(String words, UnaryOperator<Plan> spoil) {
        return Arguments.of(words, spoil);
    }

    private static Plan aged(Plan plan, int age) {
        Person person = new Person(age, plan.person().sex(), plan.person().skin());
        return new Plan(
                person,
                plan.area(),
                plan.concern(),
                plan.baselineOrNull(),
                plan.device(),
                plan.depthMm(),
                plan.passes(),
                plan.sessionDays(),
                plan.horizonDays());
    }

    static Plan where(Plan plan, String area, String concern) {
        return new Plan(
                plan.person(),
                area,
                concern,
                null,
                plan.device(),
                plan.depthMm(),
                plan.passes(),
                plan.sessionDays(),
                plan.horizonDays());
    }

    private static Plan worked(Plan plan, String device, double depthMm, int passes) {
        return new Plan(
                plan.person(),
                plan.area(),
                plan.concern(),
                plan.baselineOrNull(),
                device,
                depthMm,
                passes,
                plan.sessionDays(),
                plan.horizonDays());
    }

    static Plan until(Plan plan, int horizon) {
        return new Plan(
                plan.person(),
                plan.area(),
                plan.concern(),
                plan.baselineOrNull(),
                plan.device(),
                plan.depthMm(),
                plan.passes(),
                plan.sessionDays(),
                horizon);
    }

    static Plan begun(Plan plan, String scale, double value) {
        return new Plan(
                plan.person(),
                plan.area(),
                plan.concern(),
                new Baseline(scale, value),
                plan.device(),
                plan.depthMm(),
                plan.passes(),
                plan.sessionDays(),
                plan.horizonDays());
    }
}
