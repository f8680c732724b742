package fibril.skin.solve;

import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.solve.LaneBlock.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Solves jobs on one mesh, block by block. */
final class LockStep {

    private LockStep() {}

    /** The jobs for which the mesh was too coarse, in the order they were given. */
    static List<Job> run(
            Schedule schedule,
            List<SkinCase> skins,
            List<Job> jobs,
            Mesh mesh,
            Tolerance tolerance,
            SlabResults results,
            int threads) {
        List<Integer> starts = IntStream.iterate(0, i -> i < jobs.size(), i -> i + HealingKernel.LANES)
                .boxed()
                .toList();
        boolean[] coarse = new boolean[jobs.size()];
        InParallel.run(starts, threads, () -> {
            LaneBlock block = new LaneBlock(schedule, skins, tolerance, results);
            return start -> {
                List<Job> part = jobs.subList(start, Math.min(jobs.size(), start + HealingKernel.LANES));
                System.arraycopy(block.run(part, mesh), 0, coarse, start, part.size());
            };
        });
        List<Job> again = new ArrayList<>();
        for (int i = 0; i < coarse.length; i++) if (coarse[i]) again.add(jobs.get(i));
        return again;
    }
}
