package fibril.skin.solve;

import fibril.skin.healing.Pool;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import java.util.List;

/**
 * How many possible skins heal under one schedule. Everything is relative to the same skin untreated: 1 = no change.
 *
 * <p>Values are kept day by day, so that the values of all cases on one day lie together for quantiles.
 */
public final class EnsembleCourse {

    private final OutputDays days;
    private final int cases;
    private final double[][] upperCollagen;
    private final double[][] wholeCollagen;
    private final double[][] upperElastin;
    private final SlabResults results;

    EnsembleCourse(OutputDays days, List<SkinCase> skins, SlabResults results) {
        this.days = days;
        cases = skins.size();
        int layerDays = days.layers().length;
        upperCollagen = new double[layerDays][cases];
        wholeCollagen = new double[layerDays][cases];
        upperElastin = new double[layerDays][cases];
        this.results = results;
        gather(skins);
    }

    /** Adds up the layers from the slabs, always in the same order. */
    private void gather(List<SkinCase> skins) {
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            double[] ofUpper = new double[cases];
            double[] ofWhole = new double[cases];
            for (int i = 0; i < cases; i++) {
                ofUpper[i] = skins.get(i).slabs().shareOfUpper(slab);
                ofWhole[i] = skins.get(i).slabs().shareOfWhole(slab);
            }
            for (int day = 0; day < upperCollagen.length; day++) {
                if (slab < Slabs.UPPER) results.addGain(slab, day, ofUpper, upperCollagen[day]);
                if (slab < Slabs.UPPER) results.addElastin(slab, day, ofUpper, upperElastin[day]);
                results.addGain(slab, day, ofWhole, wholeCollagen[day]);
            }
        }
        for (double[][] layer : List.of(upperCollagen, wholeCollagen, upperElastin)) {
            for (double[] day : layer) for (int i = 0; i < cases; i++) day[i] += 1;
        }
    }

    public int cases() {
        return cases;
    }

    public OutputDays days() {
        return days;
    }

    /**
     * Collagen of the upper dermis on one output day.
     *
     * @param day index into {@link OutputDays#layers()}
     * @return one value per case, a copy
     */
    public double[] upperCollagen(int day) {
        return upperCollagen[day].clone();
    }

    /** Collagen of the whole dermis on one output day, one value per case, a copy. */
    public double[] wholeCollagen(int day) {
        return wholeCollagen[day].clone();
    }

    /** Elastin of the upper dermis on one output day, one value per case, a copy. */
    public double[] upperElastin(int day) {
        return upperElastin[day].clone();
    }

    /**
     * One pool of collagen of one slab on one output day.
     *
     * @param day index into {@link OutputDays#pools()}
     * @return one value per case, a copy; a slab without thickness stays at rest
     */
    public double[] pool(int slab, Pool pool, int day) {
        return results.pool(slab, pool, day);
    }
}
