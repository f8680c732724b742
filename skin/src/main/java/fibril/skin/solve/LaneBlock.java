package fibril.skin.solve;

import static fibril.skin.solve.HealingKernel.COEF;
import static fibril.skin.solve.HealingKernel.LANES;
import static fibril.skin.solve.HealingKernel.STATE;
import static fibril.skin.solve.HealingKernel.STATES;
import static fibril.skin.solve.HealingKernel.STRIDE;
import static fibril.skin.solve.LaneStep.NEXT;
import static fibril.skin.solve.LaneStep.SECOND;
import static fibril.skin.solve.LaneStep.THIRD;

import fibril.skin.healing.Dose;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import java.util.Arrays;
import java.util.List;

/** Solves up to a block of slabs in lock-step over a whole schedule. Used again and again by one thread. */
final class LaneBlock {

    /** One slab of one case. */
    record Job(int skin, int slab) {}

    private static final int ELASTIN = HealingState.ELASTIN.index() * STRIDE;
    private static final int THREE = HealingState.NEW_THREE.index() * STRIDE;
    private static final int ONE = HealingState.NEW_ONE.index() * STRIDE;
    private static final int MATURE = HealingState.MATURE.index() * STRIDE;

    private final Schedule schedule;
    private final List<SkinCase> skins;
    private final Tolerance tolerance;
    private final SlabResults results;
    private final LaneStep lanes = new LaneStep();
    private final double[] gain = new double[LANES];
    private final double[] elastin = new double[LANES];
    private final double[] coef = new double[HealingKernel.COEFFICIENTS];
    private final double[] state = new double[STATES];
    private int nextLayer;
    private int nextPool;

    LaneBlock(Schedule schedule, List<SkinCase> skins, Tolerance tolerance, SlabResults results) {
        this.schedule = schedule;
        this.skins = skins;
        this.tolerance = tolerance;
        this.results = results;
    }

    /** Writes the results down and tells which jobs need smaller steps. */
    boolean[] run(List<Job> jobs, Mesh mesh) {
        lanes.clear();
        nextLayer = 0;
        nextPool = 0;
        load(jobs);
        skipRest();
        for (int session = 0; session < schedule.sessions(); session++) {
            jump(jobs, session);
            leg(jobs, session, mesh);
        }
        return tooCoarse(jobs);
    }

    private void load(List<Job> jobs) {
        for (int lane = 0; lane < LANES; lane++) {
            // lanes left over repeat the first job, so that they compute with ordinary numbers
            Job job = jobs.get(lane < jobs.size() ? lane : 0);
            HealingKernel.coefficients(skins.get(job.skin()).parameters().toArray(), coef);
            lanes.put(COEF, lane, coef);
        }
    }

    /** Days before the first session stay at rest, as the results already are. */
    private void skipRest() {
        double first = schedule.sessionDays().get(0);
        while (nextLayer < results.layerDays().length && results.layerDays()[nextLayer] < first) nextLayer++;
        while (nextPool < results.poolDays().length && results.poolDays()[nextPool] < first) nextPool++;
    }

    private void jump(List<Job> jobs, int session) {
        for (int lane = 0; lane < jobs.size(); lane++) {
            Job job = jobs.get(lane);
            Dose dose = skins.get(job.skin()).doses().get(session).slab(job.slab());
            lanes.take(COEF, lane, coef);
            lanes.take(STATE, lane, state);
            HealingKernel.jump(coef, dose.injured(), dose.trophic(), state);
            lanes.put(STATE, lane, state);
        }
    }

    private void leg(List<Job> jobs, int session, Mesh mesh) {
        double start = schedule.sessionDays().get(session);
        boolean last = session + 1 == schedule.sessions();
        double end = last ? schedule.horizonDays() : schedule.sessionDays().get(session + 1);
        double[] steps = last ? mesh.stepsPast(end - start) : mesh.stepsTo(end - start);
        double time = start;
        for (int n = 0; n < steps.length; n++) {
            lanes.step(steps[n]);
            lanes.recordExcess(tolerance);
            boolean lastStep = n + 1 == steps.length;
            double after = !lastStep ? time + steps[n] : last ? Math.max(end, time + steps[n]) : end;
            write(jobs, time, after, steps[n], last && lastStep);
            lanes.accept();
            time = after;
        }
    }

    private void write(List<Job> jobs, double time, double after, double step, boolean inclusive) {
        double[] layerDays = results.layerDays();
        double[] poolDays = results.poolDays();
        boolean bent = false;
        while (nextLayer < layerDays.length && within(layerDays[nextLayer], after, inclusive)) {
            if (!bent) lanes.bend();
            bent = true;
            writeLayers(jobs, (layerDays[nextLayer] - time) / step);
            nextLayer++;
        }
        while (nextPool < poolDays.length && within(poolDays[nextPool], after, inclusive)) {
            if (!bent) lanes.bend();
            bent = true;
            writePools(jobs, (poolDays[nextPool] - time) / step);
            nextPool++;
        }
    }

    private static boolean within(double day, double after, boolean inclusive) {
        return inclusive ? day <= after : day < after;
    }

    private void writeLayers(List<Job> jobs, double share) {
        Arrays.fill(gain, 0);
        addBetween(THREE, share, gain);
        addBetween(ONE, share, gain);
        addBetween(MATURE, share, gain);
        Arrays.fill(elastin, 0);
        addBetween(ELASTIN, share, elastin);
        results.layers(jobs, nextLayer, gain, elastin);
    }

    /** Adds a row of states at a share of the step to a row of sums; see {@link Trajectory}. */
    private void addBetween(int row, double share, double[] sums) {
        for (int lane = 0; lane < LANES; lane++) sums[lane] += at(row + lane, share);
    }

    private void writePools(List<Job> jobs, double share) {
        for (int lane = 0; lane < jobs.size(); lane++) {
            Job job = jobs.get(lane);
            results.pools(
                    job.slab(),
                    nextPool,
                    job.skin(),
                    at(THREE + lane, share),
                    at(ONE + lane, share),
                    at(MATURE + lane, share));
        }
    }

    private double at(int i, double share) {
        double[] w = lanes.w;
        double rest = 1 - share;
        return w[STATE + i] * rest + share * (w[NEXT + i] + rest * (w[SECOND + i] + share * w[THIRD + i]));
    }

    private boolean[] tooCoarse(List<Job> jobs) {
        boolean[] coarse = new boolean[jobs.size()];
        for (int lane = 0; lane < coarse.length; lane++) coarse[lane] = lanes.wasTooLong(lane);
        return coarse;
    }
}
