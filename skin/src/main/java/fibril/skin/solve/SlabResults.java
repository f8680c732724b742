package fibril.skin.solve;

import fibril.skin.healing.HealingState;
import fibril.skin.healing.Pool;
import fibril.skin.healing.Slabs;
import java.util.Arrays;
import java.util.List;

/** What is kept of every slab of every case: deviations from rest, day by day. A slab at rest takes no room. */
final class SlabResults {

    private static final double[][] AT_REST = new double[0][];

    private final double[] layerDays;
    private final double[] poolDays;
    private final int cases;
    private final double[][][] gain = new double[Slabs.COUNT][][];
    private final double[][][] elastin = new double[Slabs.COUNT][][];
    private final double[][][][] pools = new double[Slabs.COUNT][][][];

    SlabResults(OutputDays days, int cases) {
        layerDays = days.layers();
        poolDays = days.pools();
        this.cases = cases;
        Arrays.fill(gain, AT_REST);
        Arrays.fill(elastin, AT_REST);
        Arrays.fill(pools, new double[0][][]);
    }

    /** Must be called for a slab, once, before it is written to. */
    void makeRoom(int slab) {
        gain[slab] = new double[layerDays.length][cases];
        if (slab < Slabs.UPPER) elastin[slab] = new double[layerDays.length][cases];
        pools[slab] = new double[Pool.values().length][poolDays.length][cases];
    }

    double[] layerDays() {
        return layerDays;
    }

    double[] poolDays() {
        return poolDays;
    }

    void layers(int slab, int day, int i, double gained, double elastinGained) {
        gain[slab][day][i] = gained;
        if (slab < Slabs.UPPER) elastin[slab][day][i] = elastinGained;
    }

    /** The layers of many slabs on one day, one lane each. */
    void layers(List<LaneBlock.Job> jobs, int day, double[] gained, double[] elastinGained) {
        for (int lane = 0; lane < jobs.size(); lane++) {
            LaneBlock.Job job = jobs.get(lane);
            layers(job.slab(), day, job.skin(), gained[lane], elastinGained[lane]);
        }
    }

    void pools(int slab, int day, int i, double three, double one, double mature) {
        pools[slab][Pool.NEW_THREE.index()][day][i] = three;
        pools[slab][Pool.NEW_ONE.index()][day][i] = one;
        pools[slab][Pool.MATURE.index()][day][i] = mature;
    }

    /** Writes down a slab that was solved on its own. */
    void take(int slab, int i, SlabCourse course) {
        for (int day = 0; day < layerDays.length; day++) {
            double[] state = course.after(layerDays[day]);
            layers(slab, day, i, HealingCourse.gain(state), state[HealingState.ELASTIN.index()]);
        }
        for (int day = 0; day < poolDays.length; day++) {
            double[] state = course.after(poolDays[day]);
            pools(
                    slab,
                    day,
                    i,
                    state[HealingState.NEW_THREE.index()],
                    state[HealingState.NEW_ONE.index()],
                    state[HealingState.MATURE.index()]);
        }
    }

    /** Adds the gain of a slab on a day to sums, each case by its own share. */
    void addGain(int slab, int day, double[] shares, double[] sums) {
        if (gain[slab].length > 0) addShares(gain[slab][day], shares, sums);
    }

    void addElastin(int slab, int day, double[] shares, double[] sums) {
        if (elastin[slab].length > 0) addShares(elastin[slab][day], shares, sums);
    }

    private static void addShares(double[] values, double[] shares, double[] sums) {
        for (int i = 0; i < sums.length; i++) sums[i] += shares[i] * values[i];
    }

    double[] pool(int slab, Pool pool, int day) {
        double[] values = pools[slab].length == 0 ? new double[cases] : pools[slab][pool.index()][day].clone();
        if (pool == Pool.MATURE) for (int i = 0; i < cases; i++) values[i] += 1;
        return values;
    }
}
