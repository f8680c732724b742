package fibril.skin.fit;

import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Threads;
import java.util.random.RandomGenerator;

/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari, Gelman, arXiv:1804.06788): draw the truth from the prior,
 * make data from it, learn from the data, and count how many posterior draws lie below the truth. If model and learner are
 * right, that rank is uniform on 0…L.
 */
public final class Calibration {

    private Calibration() {}

    /** A model that can be simulated and learned. Must be pure but for the dice it is handed. */
    public interface Simulated {

        /** How many numbers the truth has. */
        int dimension();

        double[] truth(RandomGenerator dice);

        /** Data the truth makes. */
        double[] data(double[] truth, RandomGenerator dice);

        /** {@code count} roughly independent draws of the posterior, each as long as the truth. */
        double[][] learn(double[] data, int count, long seed);
    }

    /**
     * Ranks from 0 to {@code draws}: {@code ranks[d][r]} is that of number d in repetition r. A tie goes either way by a coin.
     */
    public static int[][] ranks(Simulated model, int repetitions, int draws, long seed, int threads) {
        int[][] ranks = new int[model.dimension()][repetitions];
        Threads.share(repetitions, threads, r -> {
            RandomGenerator dice = Dice.of(seed, r);
            double[] truth = model.truth(dice);
            double[][] learned = model.learn(model.data(truth, dice), draws, dice.nextLong());
            for (int d = 0; d < truth.length; d++) ranks[d][r] = rank(truth[d], learned, d, dice);
        });
        return ranks;
    }

    private static int rank(double truth, double[][] learned, int d, RandomGenerator dice) {
        int below = 0;
        for (double[] draw : learned) {
            if (draw[d] < truth || (draw[d] == truth && dice.nextBoolean())) below++;
        }
        return below;
    }
}
