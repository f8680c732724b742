package fibril.skin.needling;

/**
 * Needle channels scattered over the skin: how much of it is hurt at each depth. Depths are mm from the skin surface; the
 * dermis begins at the site's epidermis thickness.
 *
 * <pre>
 * ρ    = share × strokes per mm²               punctures per mm²
 * λ(z) = ρ π E r(z)²                           mean number of hits on a point at depth z
 * φ(z) = 1 − e^(−λ)                            injured share: discs at random places (Boolean model)
 * P(hit twice or more) = 1 − e^(−λ) (1 + λ)
 * β    = φ(0)                                  share of the surface breached
 * </pre>
 *
 * Holds where punctures fall independently of one another; hand rollers and pens do to a very good approximation, because a
 * pass covers little and passes are not in step. Source: the Boolean model of stochastic geometry (Chiu, Stoyan, Kendall,
 * Mecke, "Stochastic Geometry and its Applications", 3rd ed., 2013, §3.1).
 */
public final class NeedleField {

    private final Site site;
    private final double puncturesPerMm2;
    private final double trophicLengthMm;
    private final ChannelArea channel;

    public NeedleField(NeedlingSetting setting, NeedlingParameters parameters) {
        this.site = setting.site();
        this.puncturesPerMm2 = parameters.puncturesPerMm2(setting.tool(), setting.passes());
        this.trophicLengthMm = parameters.trophicLengthMm();
        this.channel = new ChannelArea(setting.tool(), setting.depthMm(), parameters);
    }

    /** ρ. */
    public double puncturesPerMm2() {
        return puncturesPerMm2;
    }

    /** ε L, where the middle stroke ends. */
    public double meanDepthMm() {
        return channel.meanDepthMm();
    }

    /** r(z|Z), half the width at depth z of the channel of a stroke that reached {@code strokeMm}. */
    public double channelRadiusMm(double depthMm, double strokeMm) {
        return channel.radiusMm(depthMm, strokeMm);
    }

    /** λ(z), {@code depthMm} from the skin surface. */
    public double hits(double depthMm) {
        Lengths.between("depthMm", depthMm, 0, Double.MAX_VALUE);
        return puncturesPerMm2 * Math.PI * channel.meanSquareMm2(depthMm);
    }

    /** φ(z), {@code depthMm} from the skin surface. */
    public double injuredShare(double depthMm) {
        return -Math.expm1(-hits(depthMm));
    }

    /** Share of the skin at that depth that is hit twice or more. */
    public double overlap(double depthMm) {
        double hits = hits(depthMm);
        return Math.max(0, -Math.expm1(-hits) - hits * Math.exp(-hits));
    }

    /** What this field does to the four slabs of the site. */
    public Injury injury() {
        SlabDoses doses = new SlabDoses(site, trophicLengthMm);
        doses.add(this::injuredShare, channel.bendsMm());
        return new Injury(puncturesPerMm2, injuredShare(0), overlap(0), doses.injured(), doses.trophic());
    }
}
