package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.Doses;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Pool;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature under test: many skins at once. */
class EnsembleTest {

    private static final OutputDays MONTHLY =
            OutputDays.of(new double[] {0, 29.5, 30, 89, 90, 150, 180, 365}, new double[] {0, 150, 365});

    @Test
    void agreesWithEachSkinSolvedAlone() {
        List<SkinCase> skins = Skins.many(60, 0.2, 1);
        EnsembleCourse fine = Ensemble.run(Skins.COURSE, skins, MONTHLY, new Tolerance(1e-4, 1e-5), 2);
        for (int i = 0; i < skins.size(); i++) {
            HealingCourse alone = HealingCourse.of(Skins.COURSE, skins.get(i), Tolerance.FINE);
            for (int d = 0; d < 8; d++) {
                double day = MONTHLY.layers()[d];
                assertThat(fine.upperCollagen(d)[i]).isCloseTo(alone.upperCollagen(day), within(1e-6));
                assertThat(fine.wholeCollagen(d)[i]).isCloseTo(alone.wholeCollagen(day), within(1e-6));
                assertThat(fine.upperElastin(d)[i]).isCloseTo(alone.upperElastin(day), within(1e-6));
            }
        }
    }

    @Test
    void isRightToAMillionthInTheMiddleAndToAFewHundredThousandthsAtWorstUnderThePriors() {
        List<SkinCase> skins = Skins.many(200, 1, 2);
        EnsembleCourse quick = Ensemble.run(Skins.COURSE, skins, MONTHLY, Tolerance.FORECAST, 2);
        EnsembleCourse right = Ensemble.run(Skins.COURSE, skins, MONTHLY, new Tolerance(1e-6, 1e-7), 2);
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < skins.size(); i++) {
            double worst = 0;
            for (int d = 0; d < 8; d++) {
                worst = Math.max(worst, Math.abs(quick.upperCollagen(d)[i] - right.upperCollagen(d)[i]));
            }
            errors.add(worst);
        }
        Collections.sort(errors);
        assertThat(errors.get(100)).isLessThan(2e-6);
        assertThat(errors.get(190)).isLessThan(1e-5);
        assertThat(errors.get(199)).isLessThan(3e-5);
    }

    @Test
    void ordinarySkinsStayOnTheFirstMeshAndHardOnesDoNot() {
        List<SkinCase> skins = Skins.many(1000, 1, 6);
        List<LaneBlock.Job> jobs = new ArrayList<>();
        for (int i = 0; i < skins.size(); i++) jobs.add(new LaneBlock.Job(i, 0));
        SlabResults results = new SlabResults(MONTHLY, skins.size());
        results.makeRoom(0);
        List<LaneBlock.Job> hard = new ArrayList<>(jobs);
        List<Integer> left = new ArrayList<>();
        for (Mesh mesh : Mesh.LEVELS) {
            hard = LockStep.run(Skins.COURSE, skins, hard, mesh, Tolerance.FORECAST, results, 2);
            left.add(hard.size());
        }
        assertThat(left.get(0)).isBetween(20, 200);
        assertThat(left.get(1)).isBetween(1, left.get(0) / 5);
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        List<SkinCase> skins = Skins.many(300, 1, 3);
        EnsembleCourse one = Ensemble.run(Skins.COURSE, skins, MONTHLY, Tolerance.FORECAST, 1);
        EnsembleCourse three = Ensemble.run(Skins.COURSE, skins, MONTHLY, Tolerance.FORECAST, 3);
        for (int d = 0; d < 8; d++) {
            assertThat(three.upperCollagen(d)).containsExactly(one.upperCollagen(d));
            assertThat(three.wholeCollagen(d)).containsExactly(one.wholeCollagen(d));
            assertThat(three.upperElastin(d)).containsExactly(one.upperElastin(d));
        }
    }

    @Test
    void givesTheSameBitsWhateverStandsBesideASkinInTheList() {
        List<SkinCase> skins = Skins.many(200, 1, 4);
        List<SkinCase> backwards = new ArrayList<>(skins);
        Collections.reverse(backwards);
        EnsembleCourse there = Ensemble.run(Skins.COURSE, skins, MONTHLY, Tolerance.FORECAST, 2);
        EnsembleCourse back = Ensemble.run(Skins.COURSE, backwards, MONTHLY, Tolerance.FORECAST, 2);
        for (int i = 0; i < 200; i += 13) {
            EnsembleCourse alone = Ensemble.run(Skins.COURSE, List.of(skins.get(i)), MONTHLY, Tolerance.FORECAST, 1);
            for (int d = 0; d < 8; d++) {
                assertThat(back.upperCollagen(d)[199 - i]).isEqualTo(there.upperCollagen(d)[i]);
                assertThat(alone.upperCollagen(d)[0]).isEqualTo(there.upperCollagen(d)[i]);
            }
        }
    }

    @Test
    void identicalSkinsHealIdentically() {
        EnsembleCourse course =
                Ensemble.run(Skins.COURSE, Collections.nCopies(150, Skins.typical(40)), MONTHLY, Tolerance.FORECAST, 2);
        for (double collagen : course.upperCollagen(5)) assertThat(collagen).isEqualTo(course.upperCollagen(5)[0]);
    }

    @Test
    void askingForMoreDaysOrALongerHorizonChangesNothing() {
        List<SkinCase> skins = Skins.many(40, 0.5, 5);
        Schedule longer = new Schedule(Skins.COURSE.sessionDays(), 500);
        EnsembleCourse few = Ensemble.run(
                Skins.COURSE, skins, OutputDays.of(new double[] {150}, new double[0]), Tolerance.FORECAST, 1);
        EnsembleCourse daily = Ensemble.run(longer, skins, OutputDays.daily(500), Tolerance.FORECAST, 1);
        assertThat(daily.upperCollagen(150)).containsExactly(few.upperCollagen(0));
    }

    @Test
    void poolsAddUpToTheCollagenOfTheirSlab() {
        List<SkinCase> skins = List.of(Skins.typical(45));
        EnsembleCourse course = Ensemble.run(Skins.COURSE, skins, MONTHLY, Tolerance.FORECAST, 1);
        double whole = 0;
        for (int slab = 0; slab < 4; slab++) {
            double collagen = 0;
            for (Pool pool : Pool.values()) collagen += course.pool(slab, pool, 1)[0];
            whole += Skins.FACE.shareOfWhole(slab) * collagen;
        }
        assertThat(whole).isCloseTo(course.wholeCollagen(5)[0], within(1e-14));
        assertThat(course.pool(3, Pool.MATURE, 1))
                .as("nothing reaches the last slab")
                .containsExactly(1);
    }

    @Test
    void noSessionLeavesExactlyOne() {
        SkinCase untreated = new SkinCase(HealingParameters.medians(50), Skins.FACE, List.of());
        EnsembleCourse none =
                Ensemble.run(new Schedule(List.of(), 365), List.of(untreated), MONTHLY, Tolerance.FORECAST, 1);
        SkinCase untouched = SkinCase.sameEachSession(HealingParameters.medians(50), Skins.FACE, Doses.NONE, 4);
        EnsembleCourse zero = Ensemble.run(Skins.COURSE, List.of(untouched), MONTHLY, Tolerance.FORECAST, 1);
        for (int d = 0; d < 8; d++) {
            assertThat(none.upperCollagen(d)).containsExactly(1.0);
            assertThat(zero.upperElastin(d)).containsExactly(1.0);
        }
    }

    @Test
    void refusesOutputsPastTheHorizonAndTheWrongNumberOfDoses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Ensemble.run(Skins.COURSE, Skins.many(1, 0, 1), OutputDays.daily(400), Tolerance.FORECAST, 1))
                .withMessageContaining("400")
                .withMessageContaining("365");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ensemble.run(
                        new Schedule(List.of(0.0), 365), Skins.many(1, 0, 1), MONTHLY, Tolerance.FORECAST, 1))
                .withMessageContaining("4 sessions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ensemble.run(Skins.COURSE, List.of(), MONTHLY, Tolerance.FORECAST, 0))
                .withMessageContaining("threads");
    }
}
