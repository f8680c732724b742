package fibril.bench;

import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.Doses;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Pool;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.solve.Ensemble;
import fibril.skin.solve.EnsembleCourse;
import fibril.skin.solve.HealingCourse;
import fibril.skin.solve.OutputDays;
import fibril.skin.solve.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Looks for negative amounts in 100,000 skins drawn from the priors, day by day for a year, as forecasts see them. */
public final class Positivity {

    private static final int BATCHES = 50;
    private static final int BATCH = 2000;
    private static final int THREADS = 2;
    private static final double DERMIS_MM = 1.5;
    private static final double MOST_INJURED = 0.4;

    private final SplittableRandom chance = new SplittableRandom(2026);
    private final Schedule schedule = Problem.schedule();
    private final double[] days =
            IntStream.rangeClosed(0, Problem.HORIZON_DAYS).asDoubleStream().toArray();
    private final double[] lowestPools = filled(Pool.values().length);
    private final double[] lowestStates = filled(HealingState.COUNT);

    private Positivity() {}

    /** Prints lines {@code how,what,lowest}: pools from the ensemble, then all states from courses one by one. */
    public static void main(String[] args) {
        Positivity look = new Positivity();
        for (int batch = 0; batch < BATCHES; batch++) look.batch(batch);
        for (Pool pool : Pool.values()) print("ensemble", pool.name(), look.lowestPools[pool.index()]);
        for (HealingState state : HealingState.values())
            print("one by one", state.symbol(), look.lowestStates[state.index()]);
    }

    private void batch(int seed) {
        SkinDraws draws = SkinDraws.fromPriors(seed, BATCH, THREADS);
        List<SkinCase> skins = new ArrayList<>();
        for (int draw = 0; draw < BATCH; draw++) skins.add(skin(draws, draw));
        EnsembleCourse many =
                Ensemble.run(schedule, skins, OutputDays.of(new double[0], days), Tolerance.FORECAST, THREADS);
        for (Pool pool : Pool.values()) {
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                for (int day = 0; day < days.length; day++) {
                    double low = Arrays.stream(many.pool(slab, pool, day)).min().orElseThrow();
                    lowestPools[pool.index()] = Math.min(lowestPools[pool.index()], low);
                }
            }
        }
        skins.forEach(this::look);
    }

    private SkinCase skin(SkinDraws draws, int draw) {
        double phi = MOST_INJURED * chance.nextDouble();
        Doses doses =
                Doses.of(new double[] {phi, 0.6 * phi, 0.2 * phi, 0}, new double[] {phi, 0.8 * phi, 0.3 * phi, 0});
        double age = 20 + 60 * chance.nextDouble();
        return SkinCase.sameEachSession(draws.healing(draw, age), new Slabs(DERMIS_MM), doses, schedule.sessions());
    }

    /** The slab that is hurt most, all states; mature collagen and elastin are deviations from 1. */
    private void look(SkinCase skin) {
        HealingCourse course = HealingCourse.of(schedule, skin, Tolerance.FORECAST);
        for (double day : days) {
            double[] state = course.state(0, day);
            state[HealingState.MATURE.index()] += 1;
            state[HealingState.ELASTIN.index()] += 1;
            for (int n = 0; n < state.length; n++) lowestStates[n] = Math.min(lowestStates[n], state[n]);
        }
    }

    private static double[] filled(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        return values;
    }

    private static void print(String how, String what, double lowest) {
        System.out.printf(Locale.ROOT, "%s,%s,%.1e%n", how, what, lowest);
    }
}
