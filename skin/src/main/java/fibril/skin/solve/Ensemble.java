package fibril.skin.solve;

import fibril.skin.healing.Dose;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.solve.LaneBlock.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * Many possible skins under one schedule, solved side by side.
 *
 * <p>Every slab that is hurt is a lane. Lanes are solved in lock-step on a mesh they share; a lane whose error is above
 * tolerance is solved again on a finer one, and in the end with steps of its own. Whether that happens depends on the
 * lane alone, so what comes out for a case depends neither on its neighbours nor on the number of threads.
 */
public final class Ensemble {

    /** What is left after the finest mesh is stiff or close to scarring: its errors add up, so each must be smaller. */
    private static final double OWN_STEPS_FACTOR = 100;

    private Ensemble() {}

    /**
     * Heals every case. Same cases, same bits: whatever the number of threads, and wherever a case stands in the list.
     *
     * @param threads how many threads may work at once, at least 1
     * @throws IllegalArgumentException when a case has not as many doses as there are sessions, or an output day lies
     *     past the horizon
     */
    public static EnsembleCourse run(
            Schedule schedule, List<SkinCase> cases, OutputDays days, Tolerance tolerance, int threads) {
        if (threads < 1) throw new IllegalArgumentException("threads is " + threads + ", allowed is 1 or more");
        cases.forEach(skin -> HealingCourse.checkDoses(schedule, skin));
        days.checkWithin(schedule.horizonDays());
        SlabResults results = new SlabResults(days, cases.size());
        List<Job> jobs = jobs(cases);
        jobs.stream().map(Job::slab).distinct().forEach(results::makeRoom);
        for (Mesh mesh : Mesh.LEVELS) jobs = LockStep.run(schedule, cases, jobs, mesh, tolerance, results, threads);
        Tolerance own = tolerance.tightened(OWN_STEPS_FACTOR);
        InParallel.run(jobs, threads, () -> job -> {
            SkinCase skin = cases.get(job.skin());
            SlabCourse course = SlabCourse.of(skin.parameters(), schedule, skin.dosesOf(job.slab()), own);
            results.take(job.slab(), job.skin(), course);
        });
        return new EnsembleCourse(days, cases, results);
    }

    /** Slab by slab, so that lanes side by side are alike; a slab that nothing reaches needs no work. */
    private static List<Job> jobs(List<SkinCase> cases) {
        List<Job> jobs = new ArrayList<>();
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            for (int i = 0; i < cases.size(); i++) {
                boolean atRest = cases.get(i).dosesOf(slab).stream().allMatch(Dose::isNone);
                if (!atRest && cases.get(i).slabs().thicknessMm(slab) > 0) jobs.add(new Job(i, slab));
            }
        }
        return jobs;
    }
}
