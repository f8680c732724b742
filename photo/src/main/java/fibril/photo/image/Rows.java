package fibril.photo.image;

import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Work done row by row on as many threads as there are cores. Rows know nothing of one another and sums are added in the
 * order of the rows, so the result is the same to the last bit whatever the number of threads.
 */
public final class Rows {

    private Rows() {}

    /** Does {@code row} for 0 … height − 1, in no order. */
    public static void each(int height, IntConsumer row) {
        IntStream.range(0, height).parallel().forEach(row);
    }

    /** Sum of what the rows are worth, added from the first to the last. */
    public static double sum(int height, IntToDoubleFunction row) {
        double[] parts = new double[height];
        each(height, y -> parts[y] = row.applyAsDouble(y));
        double sum = 0;
        for (double part : parts) sum += part;
        return sum;
    }
}
