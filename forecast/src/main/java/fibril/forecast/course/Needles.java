package fibril.forecast.course;

import fibril.skin.ensemble.SiteSpread;
import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.Doses;
import fibril.skin.healing.Slabs;
import fibril.skin.needling.Injury;
import fibril.skin.needling.NeedleField;
import fibril.skin.needling.NeedlingSetting;
import fibril.skin.needling.Site;
import fibril.skin.needling.Tool;

/** How the needles are worked: the same for every session of a course. */
public record Needles(Tool tool, SiteSpread skin, double depthLowMm, double depthHighMm, double passes) {

    /** What a hand roller is rolled over a place; papers tell 4 to 15, this is assumed. */
    public static final double ROLLER_PASSES = 10;

    /** Odd multiples of the golden ratio spread depths evenly over a range, whatever the number of draws. */
    private static final double GOLDEN = 0.6180339887498949;

    public NeedleField field(SkinDraws skins, int draw) {
        double along = (draw * GOLDEN) % 1;
        double depthMm = depthLowMm + along * (depthHighMm - depthLowMm);
        Site site = skins.site(draw, skin);
        return new NeedleField(new NeedlingSetting(tool, site, depthMm, passes), skins.needling(draw));
    }

    public static Doses doses(Injury injury) {
        double[] injured = new double[Slabs.COUNT];
        double[] trophic = new double[Slabs.COUNT];
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            injured[slab] = injury.injured(slab);
            trophic[slab] = injury.trophic(slab);
        }
        return Doses.of(injured, trophic);
    }
}
