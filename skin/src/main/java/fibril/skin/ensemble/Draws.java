package fibril.skin.ensemble;

import fibril.skin.prior.Prior;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Independent draws of many numbers from their priors, kept column by column. A row that the rule does not allow is drawn
 * anew from the same generator, and counted; draw i is therefore the same whatever the count and the threads.
 */
public final class Draws {

    /** More refusals in a row than a rule that can be met would ever cause. */
    private static final int PATIENCE = 10_000;

    private final double[][] columns;
    private final int count;
    private final long refused;

    private Draws(double[][] columns, int count, long refused) {
        this.columns = columns;
        this.count = count;
        this.refused = refused;
    }

    /**
     * @param allowed sees one value per prior, in their order, and must not keep the array
     * @throws IllegalStateException when the rule refuses every row it is shown
     */
    public static Draws of(List<Prior> priors, Predicate<double[]> allowed, long seed, int count, int threads) {
        if (!(count >= 1)) throw new IllegalArgumentException("count is at least 1, was " + count);
        Prior[] each = priors.toArray(Prior[]::new);
        double[][] columns = new double[each.length][count];
        AtomicLong refused = new AtomicLong();
        Threads.share(count, threads, i -> {
            RandomGenerator dice = Dice.of(seed, i);
            double[] row = new double[each.length];
            int tries = 0;
            do {
                if (tries == PATIENCE) throw new IllegalStateException("no draw is allowed by the rule");
                for (int k = 0; k < each.length; k++) row[k] = each[k].quantile(Dice.open(dice));
                tries++;
            } while (!allowed.test(row));
            for (int k = 0; k < each.length; k++) columns[k][i] = row[k];
            refused.addAndGet(tries - 1);
        });
        return new Draws(columns, count, refused.get());
    }

    public int count() {
        return count;
    }

    /** How many rows the rule did not allow. */
    public long refused() {
        return refused;
    }

    public double at(int column, int draw) {
        return columns[column][draw];
    }

    /** All values of one number, a copy. */
    public double[] column(int column) {
        return columns[column].clone();
    }
}
