package fibril.forecast;

import fibril.forecast.link.Spread;
import fibril.skin.ensemble.Dice;
import java.util.random.RandomGenerator;

/**
 * What chance deals to one particle: which person it is and which study or clinic it stands in, all as standard scores. The
 * same particle is dealt the same, whatever the plan: differences between plans are those of the plans.
 *
 * @param study from a t distribution with 4 degrees of freedom
 * @param blind whether raters know nothing
 * @param within where the person stands within the first grade, 0 to 1
 */
record Luck(
        double gain,
        double residual,
        double study,
        double outcome,
        double sampling,
        double rating,
        boolean blind,
        double within) {

    private static final long SEED = 90210;

    /** Of the studies in the fit about a third had raters who knew nothing. */
    private static final double SHARE_BLIND = 0.35;

    static Luck of(int particle) {
        RandomGenerator dice = Dice.of(SEED, particle);
        return new Luck(
                dice.nextGaussian(),
                dice.nextGaussian(),
                Spread.t4Quantile(Dice.open(dice)),
                dice.nextGaussian(),
                dice.nextGaussian(),
                dice.nextGaussian(),
                dice.nextDouble() < SHARE_BLIND,
                dice.nextDouble());
    }
}
