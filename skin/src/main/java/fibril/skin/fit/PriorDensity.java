package fibril.skin.fit;

import java.util.random.RandomGenerator;

/** What is thought of some real numbers θ before the data. Must be pure: it is called from many threads. */
public interface PriorDensity {

    int dimension();

    /** Fills {@code theta} with a draw. */
    void draw(RandomGenerator dice, double[] theta);

    /** ln p(θ), but for a constant; −∞ where θ is impossible. */
    double log(double[] theta);
}
