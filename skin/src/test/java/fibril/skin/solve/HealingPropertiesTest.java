package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.Dose;
import fibril.skin.healing.HealingEquations;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.symbols.Expr;
import fibril.skin.symbols.RateModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature under test: what must hold for healing. */
class HealingPropertiesTest {

    private static final Dose DOSE = new Dose(0.147, 0.126);

    @Test
    void agreesWithTheReferenceSolversOnTheCaseTheyWereMeasuredOn() {
        // age 45, φ 0.147, s 0.126: within the tolerance of 159 steps of one run of 9,809
        HealingParameters median = HealingParameters.medians(45);
        SlabCourse quick = course(median, Skins.COURSE, 4, new Tolerance(1e-4, 1e-6));
        SlabCourse slow = course(median, Skins.COURSE, 4, new Tolerance(1e-10, 1e-13));
        assertThat(quick.steps()).isBetween(140, 180);
        for (double day : new double[] {29.9, 89.9, 150, 180, 365}) {
            assertThat(HealingCourse.gain(quick.after(day)))
                    .isCloseTo(HealingCourse.gain(slow.after(day)), within(1.5e-6));
        }
    }

    @Test
    void nothingThatIsMadeIsLostWhenNothingTakesItAway() {
        RateModel healing = HealingEquations.model();
        Map<String, Expr> rates = new LinkedHashMap<>(healing.rates());
        rates.put("made", Expr.sym("S"));
        List<String> states = new ArrayList<>(healing.states());
        states.add("made");
        RateModel counted = new RateModel(
                "counted",
                healing.parameters(),
                healing.constants(),
                states,
                healing.definitions(),
                rates,
                Map.of(),
                List.of());
        Map<String, Double> values = new HashMap<>();
        for (HealingParameter p : HealingParameter.values()) values.put(p.symbol(), p.median());
        for (String loss : List.of("delta_n", "delta_m", "k_h")) values.put(loss, 0.0);
        double[] hurt = new double[13];
        hurt[HealingState.DEBRIS.index()] = 0.147;
        hurt[HealingState.CLOT_SIGNAL.index()] = 0.126;
        Trajectory course = Trajectory.of(new WrittenSystem(counted, values), hurt, 0, 120, new Tolerance(1e-4, 1e-6));
        for (double day : new double[] {1, 10, 45, 120}) {
            double[] state = course.at(day);
            assertThat(state[12]).isGreaterThan(0);
            assertThat(HealingCourse.gain(state)).isCloseTo(state[12], within(1e-12));
        }
    }

    @Test
    void theSessionHurtsExactlyTheShareItWasGiven() {
        double[] state = new double[12];
        state[HealingState.DEBRIS.index()] = 0.2;
        HealingSystem system = new HealingSystem(HealingParameters.medians(30));
        system.jump(0.147, 0.126, state);
        double healthy = 0.8 * (1 - 0.147);
        assertThat(state[HealingState.DEBRIS.index()]).isCloseTo(1 - healthy, within(1e-15));
        assertThat(state[HealingState.CLOT_SIGNAL.index()]).isEqualTo(0.126);
        assertThat(state[HealingState.MATURE.index()]).isCloseTo(-0.2 * 0.147, within(1e-15));
    }

    /** Ten thousand draws here, a hundred thousand in {@code bench/run --positive}. */
    @Test
    void noLaneThatIsKeptBecomesNegativeAndOneThatIsNotOnlyByAFewHundredThousandths() {
        PositivityRun run = new PositivityRun(11);
        for (int n = 0; n < 10_000; n += HealingKernel.LANES) run.next();
        assertThat(run.kept()).isBetween(6_000, 9_500);
        for (HealingState state : HealingState.values()) {
            boolean fromOne = state == HealingState.MATURE || state == HealingState.ELASTIN;
            double rest = fromOne ? 1 : 0;
            assertThat(rest + run.lowestKept(state)).as(state.symbol()).isNotNegative();
            assertThat(rest + run.lowest(state)).as(state.symbol()).isGreaterThan(-5e-5);
        }
    }

    @Test
    void fasterTgfBetaApproachesItsQuasiSteadyStateInFirstOrder() {
        double limit = gainWithTgfDecay(1000);
        double near = gainWithTgfDecay(60) - limit;
        double nearer = gainWithTgfDecay(120) - limit;
        // to first order the distance is c (1/d − 1/1000)
        double expected = (1 / 60.0 - 1 / 1000.0) / (1 / 120.0 - 1 / 1000.0);
        assertThat(near / nearer).isCloseTo(expected, within(0.05 * expected));
    }

    private static double gainWithTgfDecay(double perDay) {
        HealingParameters fast = HealingParameters.medians(45).with(HealingParameter.TGF_DECAY, perDay);
        return HealingCourse.gain(
                course(fast, Skins.COURSE, 4, new Tolerance(1e-9, 1e-12)).after(150));
    }

    @Test
    void olderSkinGainsLessFromTheSameInjury() {
        double before = 2;
        for (int age = 20; age <= 80; age += 10) {
            double now = HealingCourse.of(Skins.COURSE, Skins.typical(age), Tolerance.FINE)
                    .upperCollagen(150);
            assertThat(now).isLessThan(before).isGreaterThan(1);
            before = now;
        }
    }

    @Test
    void sessionsTooCloseTogetherGainLessInTheEnd() {
        assertThat(gainAfterAYear(2)).isLessThan(gainAfterAYear(7)).isNegative();
        assertThat(gainAfterAYear(7)).isLessThan(gainAfterAYear(30));
    }

    private static double gainAfterAYear(int spacing) {
        List<Double> days = new ArrayList<>();
        for (int day = 0; day < 120; day += spacing) days.add((double) day);
        Schedule schedule = new Schedule(days, 365);
        return HealingCourse.gain(course(HealingParameters.medians(30), schedule, days.size(), Tolerance.FINE)
                .after(365));
    }

    @Test
    void collagenReturnsToRestInALifetimeAndElastinDoesNot() {
        Schedule life = new Schedule(List.of(0.0, 30.0, 60.0, 90.0), 36_000);
        double[] end =
                course(HealingParameters.medians(45), life, 4, Tolerance.FINE).after(36_000);
        assertThat(HealingCourse.gain(end)).isCloseTo(0, within(1e-6));
        assertThat(Math.abs(end[HealingState.ELASTIN.index()])).isGreaterThan(1e-3);
    }

    @Test
    void theSameSessionsLaterDoTheSameLater() {
        Schedule later = new Schedule(List.of(64.0, 94.0, 124.0, 154.0), 600);
        HealingParameters median = HealingParameters.medians(45);
        SlabCourse now = course(median, Skins.COURSE, 4, Tolerance.FINE);
        SlabCourse then = course(median, later, 4, Tolerance.FINE);
        assertThat(then.after(64 + 150)).usingComparatorWithPrecision(1e-9).containsExactly(now.after(150));
        assertThat(then.after(63.9)).containsExactly(new double[12]);
    }

    @Test
    void collagenStaysBelowWhatSynthesisCanHoldAgainstFeedbackAndLoss() {
        for (SkinCase skin : Skins.many(40, 1, 12)) {
            HealingParameters p = skin.parameters();
            double activated = 1 + p.get(HealingParameter.FIBROBLAST_CEILING);
            double youth = Math.exp(-p.get(HealingParameter.SYNTHESIS_AGEING) * (p.get(HealingParameter.AGE) - 30));
            double most = p.get(HealingParameter.SYNTHESIS) * youth * activated * 365;
            HealingCourse course = HealingCourse.of(Skins.COURSE, skin, Tolerance.FORECAST);
            for (int day = 0; day <= 365; day += 5)
                assertThat(course.collagen(0, day)).isLessThan(1 + most);
        }
    }

    @Test
    void elastinNeverGainsMoreThanActivatedCellsHaveMade() {
        for (SkinCase skin : Skins.many(40, 1, 13)) {
            HealingParameters p = skin.parameters();
            double youth = Math.exp(-p.get(HealingParameter.SYNTHESIS_AGEING) * (p.get(HealingParameter.AGE) - 30));
            double perCell = p.get(HealingParameter.ELASTIN_MADE) * youth;
            HealingCourse course = HealingCourse.of(Skins.COURSE, skin, Tolerance.FINE);
            double made = 0;
            for (double day = 0.25; day <= 365; day += 0.25) {
                double before = course.state(0, day - 0.25)[HealingState.ACTIVATED.index()];
                double[] now = course.state(0, day);
                made += perCell * 0.25 * Math.max(before, now[HealingState.ACTIVATED.index()]);
                assertThat(now[HealingState.ELASTIN.index()]).isLessThan(1.01 * made + 1e-9);
            }
        }
    }

    @Test
    void countingInHalfDaysInsteadOfDaysChangesNothing() {
        HealingParameters inDays = HealingParameters.medians(45);
        HealingParameters inHalfDays = inDays;
        for (HealingParameter parameter : HealingParameter.values()) {
            if (parameter.unit().endsWith("/day")) {
                inHalfDays = inHalfDays.with(parameter, inDays.get(parameter) / 2);
            }
        }
        Schedule twice = new Schedule(List.of(0.0, 60.0, 120.0, 180.0), 730);
        SlabCourse days = course(inDays, Skins.COURSE, 4, Tolerance.FINE);
        SlabCourse halfDays = course(inHalfDays, twice, 4, Tolerance.FINE);
        for (double day : new double[] {1, 29, 95, 150, 365}) {
            assertThat(halfDays.after(2 * day))
                    .usingComparatorWithPrecision(1e-7)
                    .containsExactly(days.after(day));
        }
    }

    @Test
    void readingMoreOftenChangesNothingAndJumpsAreExact() {
        SlabCourse course = course(HealingParameters.medians(45), Skins.COURSE, 4, Tolerance.FINE);
        double[] before = course.before(30);
        new HealingSystem(HealingParameters.medians(45)).jump(DOSE.injured(), DOSE.trophic(), before);
        assertThat(course.after(30)).containsExactly(before);
    }

    @Test
    void aSlabThatNothingReachesStaysExactlyAtRest() {
        HealingCourse course = HealingCourse.of(Skins.COURSE, Skins.typical(45), Tolerance.FINE);
        for (int day = 0; day <= 365; day++) assertThat(course.state(3, day)).containsExactly(new double[12]);
    }

    private static SlabCourse course(HealingParameters p, Schedule schedule, int sessions, Tolerance tolerance) {
        return SlabCourse.of(p, schedule, Collections.nCopies(sessions, DOSE), tolerance);
    }
}
