package fibril.skin.solve;

import fibril.skin.healing.Doses;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.healing.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Skins to test with. */
final class Skins {

    static final Schedule COURSE = Schedule.onDays(new int[] {0, 30, 60, 90}, 365);
    static final Slabs FACE = new Slabs(1.5);
    static final Doses DOSE = doses(0.147);

    private Skins() {}

    /** Less and less with depth, and nothing in the last slab. */
    static Doses doses(double phi) {
        return Doses.of(
                new double[] {phi, 0.6 * phi, 0.2 * phi, 0}, new double[] {0.85 * phi, 0.6 * phi, 0.25 * phi, 0});
    }

    static SkinCase typical(double age) {
        return SkinCase.sameEachSession(HealingParameters.medians(age), FACE, DOSE, 4);
    }

    /** Parameters spread around the medians; 1 is as wide as the priors. */
    static List<SkinCase> many(int count, double spread, long seed) {
        List<SkinCase> skins = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(seed);
        while (skins.size() < count) {
            HealingParameters drawn = draw(chance, spread);
            if (drawn.stability() instanceof Stability.Scars) continue;
            skins.add(SkinCase.sameEachSession(drawn, FACE, doses(0.3 * chance.nextDouble()), 4));
        }
        return skins;
    }

    static HealingParameters draw(SplittableRandom chance, double spread) {
        double[] values =
                HealingParameters.medians(20 + 60 * chance.nextDouble()).toArray();
        for (HealingParameter parameter : HealingParameter.values()) {
            double factor = Math.exp(spread * parameter.sdLog() * chance.nextGaussian());
            values[parameter.index()] = parameter.withinBounds(values[parameter.index()] * factor);
        }
        return HealingParameters.of(values);
    }
}
