package fibril.skin.needling;

import fibril.skin.prior.Normal;

/**
 * The mean square radius of the channel that one puncture leaves, depth by depth.
 *
 * <pre>
 * Z      = clip(ε L (1 + c_v ξ), 0, L),  ξ ~ N(0, 1)               true depth of a stroke, mm from the surface
 * r(z|Z) = κ_r min(R_s, (Z − z) R_s/ℓ_t) + r_rim  for z &lt; Z, else 0    channel after recoil, with its killed rim, mm
 * </pre>
 *
 * {@code E r²} is worked out in full: r is a straight line in Z up to the shaft and flat beyond it, and moments of a cut
 * normal distribution are known. A quadrature with a few fixed depths would put a stair into φ(z) at each of them, because
 * the rim ends abruptly at Z.
 *
 * <pre>∫ (c + e u)² n(u) du over [p, q] = (c² + e²)(Φ(q) − Φ(p)) + 2ce (n(p) − n(q)) + e² (p n(p) − q n(q))</pre>
 */
final class ChannelArea {

    private final double limitMm;
    private final double meanMm;
    private final double sdMm;
    private final double slope;
    private final double coneMm;
    private final double rimMm;

    // L as a standard score, the share of strokes that the limit stops, and the density there
    private final double limit;
    private final double aboveLimit;
    private final double densityAtLimit;

    ChannelArea(Tool tool, double depthMm, NeedlingParameters parameters) {
        this.limitMm = depthMm;
        this.meanMm = parameters.depthShare() * depthMm;
        this.sdMm = meanMm * parameters.depthSpread();
        this.slope = parameters.recoil() * tool.shaftRadiusMm() / tool.coneLengthMm();
        this.coneMm = tool.coneLengthMm();
        this.rimMm = parameters.rimMm();
        this.limit = sdMm > 0 ? standard(limitMm) : 0;
        this.aboveLimit = Normal.cdf(-limit);
        this.densityAtLimit = Normal.density(limit);
    }

    double meanDepthMm() {
        return meanMm;
    }

    /** Where the curve of {@code E r²} may bend sharply, mm from the surface. */
    double[] bendsMm() {
        return new double[] {meanMm - coneMm, limitMm - coneMm, meanMm, limitMm};
    }

    /** r(z|Z) in mm. */
    double radiusMm(double zMm, double strokeMm) {
        return zMm < strokeMm ? slope * Math.min(coneMm, strokeMm - zMm) + rimMm : 0;
    }

    /** E r² at {@code zMm} from the surface, in mm². */
    double meanSquareMm2(double zMm) {
        if (!(zMm < limitMm)) return 0;
        if (!(sdMm > 0)) return square(radiusMm(zMm, meanMm));
        double stopped = stopped(zMm);
        double beyond = aboveLimit * square(radiusMm(zMm, limitMm));
        return Math.max(0, stopped + beyond);
    }

    /** The part of E r² from strokes that ended of themselves, between z and L. */
    private double stopped(double zMm) {
        double p = standard(zMm);
        double aboveP = Normal.cdf(-p);
        double np = Normal.density(p);
        boolean onlyCone = zMm + coneMm >= limitMm;
        double q = onlyCone ? limit : standard(zMm + coneMm);
        double aboveQ = onlyCone ? aboveLimit : Normal.cdf(-q);
        double nq = onlyCone ? densityAtLimit : Normal.density(q);
        double c = rimMm + slope * (meanMm - zMm);
        double e = slope * sdMm;
        double cone = (c * c + e * e) * (aboveP - aboveQ) + 2 * c * e * (np - nq) + e * e * (p * np - q * nq);
        return cone + (aboveQ - aboveLimit) * square(slope * coneMm + rimMm);
    }

    private double standard(double depthMm) {
        return (depthMm - meanMm) / sdMm;
    }

    private static double square(double x) {
        return x * x;
    }
}
