package fibril.forecast.link;

/**
 * One set of link parameters at work. For a concern j of study k on day t, with g the gain of upper-dermis collagen:
 *
 * <pre>
 * y_jk = b (1 − e^(−t/τ)) + κ_j h(g) + u_k + ε        h(g) = g / (1 + |g|/g_half)
 * κ_j  = κ e^(s z_j)                                   b = b_blind, or b_blind + b_open where raters know
 * </pre>
 *
 * y is the share of the trouble that goes: change = −y (baseline − best). Melasma has no h(g): a cream works, needling adds.
 */
public final class Link {

    /** What is seen without needles (light, swelling, return to the mean) builds up over three weeks; assumed. */
    private static final double SEEN_AFTER_DAYS = 21;

    /** Creams work over six weeks; assumed, in line with falls that grow up to week 12. */
    private static final double CREAM_AFTER_DAYS = 42;

    /** Spread between people of the gain of collagen itself, ln; assumed (model description, fitting). */
    private static final double GAIN_SPREAD = 0.4;

    private static final double GAIN_VARIANCE = Math.expm1(GAIN_SPREAD * GAIN_SPREAD);

    private final double[] values;

    private Link(double[] values) {
        this.values = values;
    }

    public static Link ofScores(double[] scores) {
        LinkParameter[] all = LinkParameter.values();
        double[] values = new double[all.length];
        for (LinkParameter each : all) values[each.index()] = each.fromScore(scores[each.index()]);
        return new Link(values);
    }

    public static Link ofValues(double[] values) {
        if (values.length != LinkParameter.values().length) {
            throw new IllegalArgumentException("one value per link parameter, were " + values.length);
        }
        return new Link(values.clone());
    }

    public double get(LinkParameter parameter) {
        return values[parameter.index()];
    }

    public double strength(LinkGroup group) {
        double place = switch (group) {
            case ACNE_SCARS -> get(LinkParameter.ACNE_SCARS);
            case WRINKLES -> get(LinkParameter.WRINKLES);
            case LAXITY -> get(LinkParameter.LAXITY);
            case TEXTURE -> get(LinkParameter.TEXTURE);
            case STRIAE -> get(LinkParameter.STRIAE);
            case SCARS -> get(LinkParameter.SCARS);
            case MELASMA -> throw new IllegalArgumentException("melasma does not answer to collagen");
        };
        return get(LinkParameter.STRENGTH) * Math.exp(get(LinkParameter.STRENGTH_SPREAD) * place);
    }

    /** Share gained without needles by that day. */
    public double unspecific(boolean blind, double day) {
        double most = get(LinkParameter.BLIND_SHARE) + (blind ? 0 : get(LinkParameter.OPEN_EXTRA));
        return -most * Math.expm1(-day / SEEN_AFTER_DAYS);
    }

    /** Share gained through collagen. */
    public double specific(LinkGroup group, double gain) {
        return strength(group) * gain / (1 + Math.abs(gain) / get(LinkParameter.HALF_GAIN));
    }

    /** Share gained by the cream, with or without needles. */
    public double cream(boolean needled, double day) {
        double most = get(LinkParameter.CREAM_SHARE) + (needled ? get(LinkParameter.NEEDLING_ON_CREAM) : 0);
        return -most * Math.expm1(-day / CREAM_AFTER_DAYS);
    }

    /** What one person's gain is a multiple of the middle, from a standard score; its mean is 1. */
    public static double gainOfPerson(double score) {
        return Math.exp(GAIN_SPREAD * score - GAIN_SPREAD * GAIN_SPREAD / 2);
    }

    /** What is left of the spread between people once their own gain is told apart; never under half of it. */
    public double residualSpread(double specific) {
        double all = get(LinkParameter.PERSON_SPREAD);
        double byGain = specific * specific * GAIN_VARIANCE;
        return Math.sqrt(Math.max(all * all - byGain, all * all / 4));
    }
}
