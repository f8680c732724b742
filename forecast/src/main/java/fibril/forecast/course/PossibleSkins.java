package fibril.forecast.course;

import fibril.skin.ensemble.SiteSpread;
import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.HealingParameter;
import fibril.skin.needling.NeedlingParameter;
import fibril.skin.needling.NeedlingParameters;
import fibril.skin.needling.Site;
import fibril.skin.prior.Prior;
import fibril.skin.recovery.RecoveryParameter;
import java.util.StringJoiner;
import java.util.zip.CRC32C;

/** The possible skins every forecast and the calibration draw from: the same ones, in the same order, for ever. */
public final class PossibleSkins {

    public static final int COUNT = 4096;
    public static final long SEED = 20260722;

    private static final double USUAL_AGE_YEARS = 30;
    private static final SiteSpread SOME_SITE = new SiteSpread(0.1, 0.3, 1.5, 0.3);

    private static final PossibleSkins ALL = new PossibleSkins(SkinDraws.fromPriors(SEED, COUNT, 2));

    private final SkinDraws draws;

    private PossibleSkins(SkinDraws draws) {
        this.draws = draws;
    }

    public static SkinDraws draws() {
        return ALL.draws;
    }

    /** Everything the draws are made from, as text: where this changes, an old calibration is void. */
    public static String madeFrom() {
        StringJoiner text = new StringJoiner("\n");
        text.add("seed " + SEED + ", " + COUNT + " draws");
        for (NeedlingParameter each : NeedlingParameter.values()) text.add(line(each.symbol(), each.prior()));
        for (RecoveryParameter each : RecoveryParameter.values()) text.add(line(each.symbol(), each.prior()));
        for (HealingParameter each : HealingParameter.values()) {
            text.add(each.symbol() + " " + each.kind() + " " + each.median() + " " + each.sdLog() + " " + each.lowest()
                    + " " + each.highest());
        }
        text.add("draws " + Long.toHexString(fingerprint(draws())));
        return text.toString();
    }

    /**
     * Of all draws that trials are learned over, to the seven digits of a float: how they are drawn may not change, but another machine's logarithm may
     * differ in its last bit.
     */
    static long fingerprint(SkinDraws draws) {
        CRC32C sum = new CRC32C();
        for (int draw = 0; draw < draws.count(); draw++) {
            NeedlingParameters needling = draws.needling(draw);
            Site site = draws.site(draw, SOME_SITE);
            add(sum, draws.healing(draw, USUAL_AGE_YEARS).toArray());
            add(
                    sum,
                    needling.punctureShare(),
                    needling.rollerShare(),
                    needling.depthShare(),
                    needling.depthSpread(),
                    needling.recoil(),
                    needling.rimMm(),
                    needling.trophicLengthMm());
            add(sum, site.epidermisMm(), site.dermisMm());
        }
        return sum.getValue();
    }

    private static void add(CRC32C sum, double... values) {
        for (double value : values) {
            int bits = Float.floatToIntBits((float) value);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) sum.update(bits >>> shift & 0xff);
        }
    }

    private static String line(String symbol, Prior prior) {
        return symbol + " " + prior.median() + " " + prior.sdLn() + " " + prior.low() + " " + prior.high();
    }
}
