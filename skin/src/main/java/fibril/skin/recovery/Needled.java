package fibril.skin.recovery;

/**
 * One session as the days after see it: when (days from the first session), how deep it was set (L, mm), the share of the
 * surface breached (β) and the injured share of the top slab of the dermis (φ_1).
 */
public record Needled(double day, double depthMm, double breach, double topShare) {

    public Needled {
        if (!(day >= 0 && day < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("day is not negative and finite, was " + day);
        }
        if (!(depthMm >= 0 && depthMm <= 5)) throw new IllegalArgumentException("depthMm is 0 to 5, was " + depthMm);
        if (!(breach >= 0 && breach <= 1)) throw new IllegalArgumentException("breach is 0 to 1, was " + breach);
        if (!(topShare >= 0 && topShare <= 1))
            throw new IllegalArgumentException("topShare is 0 to 1, was " + topShare);
    }
}
