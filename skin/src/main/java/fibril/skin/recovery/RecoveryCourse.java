package fibril.skin.recovery;

import java.util.ArrayList;
import java.util.List;

/**
 * Barrier and redness after the sessions of one person, in closed form. Days from the first session.
 *
 * <pre>
 * TEWL/TEWL0 = 1 + Σ_s a_B β/(1 + 4β) 2^(−(t−t_s)/τ_B),   τ_B = τ0 (L / 1 mm)^½ e^(g_B (age − 30))
 * open       =     Σ_s 2^(−(t−t_s)/τ_B)                     share of the area of a channel that is still open
 * redness    =     Σ_s e1 (1 − e^(−8β)) e^(−(t−t_s)/τ1) + e2 (1 − e^(−8φ_1)) e^(−(t−t_s)/τ2),   at most 4
 * </pre>
 *
 * Symbols and sources: {@link RecoveryParameter}; 4 and 8 (how soon more holes stop adding) are assumed. The root of L:
 * channels of 0.37 and 0.77 mm closed after 12 and 18 h (kalluri2011), an exponent of 0.55.
 *
 * <p>Three times are kept apart because they differ: water loss is back within a tenth of rest long before the last channel
 * has closed (kalluri2011: 4-5 h against 12-18 h; hydrogel_mn). Sums hold because sessions never come closer than days.
 */
public final class RecoveryCourse {

    /** Water loss counts as normal within this share of rest: about what one person's readings vary by. */
    public static final double NORMAL_WITHIN = 0.10;

    /** A channel counts as closed when less than this share of its area is open. */
    public static final double CLOSED_BELOW = 0.01;

    /** Redness counts as gone below this on the 0-4 score: half a grade. */
    public static final double FADED_BELOW = 0.5;

    private static final double TOP_OF_SCORE = 4;
    private static final double BARRIER_SATURATION = 4;
    private static final double REDNESS_STEEPNESS = 8;
    private static final double HOURS = 24;
    private static final double LN_2 = Math.log(2);

    private final double lastDay;
    private final List<Fading> waterLoss = new ArrayList<>();
    private final List<Fading> open = new ArrayList<>();
    private final List<Fading> redness = new ArrayList<>();

    /** {@code sessions} in order of their days; at least one. */
    public RecoveryCourse(RecoveryParameters parameters, double ageYears, List<Needled> sessions) {
        if (sessions.isEmpty()) throw new IllegalArgumentException("a course has at least one session");
        if (!(ageYears >= 0 && ageYears <= 130))
            throw new IllegalArgumentException("ageYears is 0 to 130, was " + ageYears);
        double day = 0;
        for (Needled session : sessions) {
            if (session.day() < day)
                throw new IllegalArgumentException("session on day " + session.day() + " after " + day);
            day = session.day();
            add(parameters, ageYears, session);
        }
        this.lastDay = day;
    }

    private void add(RecoveryParameters p, double ageYears, Needled s) {
        if (s.breach() == 0 || s.depthMm() == 0) return;
        double halvingDays = p.barrierHalvingHours()
                / HOURS
                * Math.sqrt(s.depthMm())
                * Math.exp(p.ageSlopePerYear() * (ageYears - 30));
        double rise = p.barrierGain() * s.breach() / (1 + BARRIER_SATURATION * s.breach());
        waterLoss.add(new Fading(s.day(), rise, LN_2 / halvingDays));
        open.add(new Fading(s.day(), 1, LN_2 / halvingDays));
        double early = p.earlyRedness() * -Math.expm1(-REDNESS_STEEPNESS * s.breach());
        double late = p.lateRedness() * -Math.expm1(-REDNESS_STEEPNESS * s.topShare());
        redness.add(new Fading(s.day(), early, HOURS / p.earlyFadingHours()));
        redness.add(new Fading(s.day(), late, 1 / p.lateFadingDays()));
    }

    /** TEWL over TEWL at rest; 1 is normal. Just after a session on its own day. */
    public double waterLossRatio(double day) {
        return 1 + Fading.sum(waterLoss, day);
    }

    /** Share of a channel's area still open, summed over the sessions: 1 just after a first one. */
    public double openShare(double day) {
        return Fading.sum(open, day);
    }

    /** On the 0-4 score. */
    public double redness(double day) {
        return Math.min(TOP_OF_SCORE, Fading.sum(redness, day));
    }

    /** Hours from the last session until water loss is within {@link #NORMAL_WITHIN} of rest; 0 if it never left. */
    public double hoursToNormalBarrier() {
        return HOURS * Fading.daysUntilBelow(waterLoss, lastDay, NORMAL_WITHIN);
    }

    /** Hours from the last session until every channel is closed. */
    public double hoursToClosedChannels() {
        return HOURS * Fading.daysUntilBelow(open, lastDay, CLOSED_BELOW);
    }

    /** Hours from the last session until redness is below {@link #FADED_BELOW}. */
    public double hoursToFadedRedness() {
        return HOURS * Fading.daysUntilBelow(redness, lastDay, FADED_BELOW);
    }
}
