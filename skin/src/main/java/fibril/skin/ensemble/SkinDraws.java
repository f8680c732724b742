package fibril.skin.ensemble;

import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.ParameterKind;
import fibril.skin.healing.Stability;
import fibril.skin.needling.NeedlingParameter;
import fibril.skin.needling.NeedlingParameters;
import fibril.skin.needling.Site;
import fibril.skin.prior.Prior;
import fibril.skin.recovery.RecoveryParameter;
import fibril.skin.recovery.RecoveryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Many possible skins: for each draw a full set of needling, recovery and healing parameters, and how far the person's skin
 * is from the middle thickness of any site. They belong to no person and no place, so one set serves all plans.
 *
 * <p>A draw whose loop gain would pass {@link Stability#HIGHEST_GAIN} at {@link #YOUNGEST_YEARS}, where repair is
 * quickest, is drawn again and counted.
 */
public final class SkinDraws {

    /** Draws are held stable for everyone of this age and over. */
    public static final double YOUNGEST_YEARS = 16;

    private static final int NEEDLING = 0;
    private static final int RECOVERY = NEEDLING + NeedlingParameter.values().length;
    private static final int HEALING = RECOVERY + RecoveryParameter.values().length;
    private static final int SITE = HEALING + HealingParameter.COUNT;

    private final Draws draws;

    private SkinDraws(Draws draws) {
        this.draws = draws;
    }

    /** The first {@code count} draws of a seed from the priors of all tables. */
    public static SkinDraws fromPriors(long seed, int count, int threads) {
        List<Prior> priors = new ArrayList<>();
        for (NeedlingParameter each : NeedlingParameter.values()) priors.add(each.prior());
        for (RecoveryParameter each : RecoveryParameter.values()) priors.add(each.prior());
        for (HealingParameter each : HealingParameter.values()) priors.add(prior(each));
        // standard scores of a person's epidermis and dermis, kept as their exponentials
        priors.add(Prior.logNormal(1, 1));
        priors.add(Prior.logNormal(1, 1));
        return new SkinDraws(Draws.of(priors, SkinDraws::settles, seed, count, threads));
    }

    private static Prior prior(HealingParameter parameter) {
        if (parameter.kind() != ParameterKind.DRAWN) return Prior.fixed(parameter.median());
        return Prior.logNormal(parameter.median(), parameter.sdLog()).within(parameter.lowest(), parameter.highest());
    }

    private static boolean settles(double[] row) {
        return healing(row, YOUNGEST_YEARS).stability() instanceof Stability.Settles;
    }

    private static HealingParameters healing(double[] row, double ageYears) {
        double[] values = new double[HealingParameter.COUNT];
        System.arraycopy(row, HEALING, values, 0, values.length);
        values[HealingParameter.AGE.index()] = ageYears;
        return HealingParameters.of(values);
    }

    public int count() {
        return draws.count();
    }

    /** How many draws were thrown away because the skin would never settle. */
    public long refused() {
        return draws.refused();
    }

    /** Changes with any bit of any draw: where it does, whatever was learned over these draws is void. */
    public long fingerprint() {
        CRC32C sum = new CRC32C();
        for (int column = 0; column < SITE + 2; column++) {
            for (int draw = 0; draw < count(); draw++) {
                long bits = Double.doubleToLongBits(draws.at(column, draw));
                for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) sum.update((int) (bits >>> shift) & 0xff);
            }
        }
        return sum.getValue();
    }

    public NeedlingParameters needling(int draw) {
        return NeedlingParameters.of(part(draw, NEEDLING, RECOVERY));
    }

    public RecoveryParameters recovery(int draw) {
        return RecoveryParameters.of(part(draw, RECOVERY, HEALING));
    }

    public HealingParameters healing(int draw, double ageYears) {
        double[] values = part(draw, HEALING, SITE);
        values[HealingParameter.AGE.index()] = ageYears;
        return HealingParameters.of(values);
    }

    /** This draw's skin at a place. */
    public Site site(int draw, SiteSpread spread) {
        return spread.at(Math.log(draws.at(SITE, draw)), Math.log(draws.at(SITE + 1, draw)));
    }

    private double[] part(int draw, int from, int to) {
        double[] values = new double[to - from];
        for (int k = from; k < to; k++) values[k - from] = draws.at(k, draw);
        return values;
    }
}
