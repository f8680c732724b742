package fibril.clinic.followup;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A figure with the interval that holds the true one in 95 of 100 such practices. */
public record Estimate(double value, double low, double high) {

    private static final double TAIL = 0.025;

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException("low ≤ value ≤ high, were " + low + ", " + value + ", " + high);
        }
    }

    /** The mean x̄ ± t(n − 1) · s / √n of two figures or more (Student 1908). */
    public static Estimate meanOf(double... figures) {
        int n = figures.length;
        if (n < 2) throw new IllegalArgumentException("a mean with an interval needs 2 figures or more, were " + n);
        double mean = Arrays.stream(figures).average().orElseThrow();
        double squares =
                Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
        double half = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL) * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half);
    }

    /**
     * Events for every {@code per} occasions, when {@code count} happened in {@code of} of them: the exact interval of a
     * Poisson count, χ²(2k) / 2 to χ²(2k + 2) / 2 (Garwood 1936). No event seen does not mean that none can happen.
     */
    public static Estimate rateOf(int count, int of, int per) {
        if (!(count >= 0 && of >= 1)) {
            throw new IllegalArgumentException("a count is 0 or more in 1 or more, were " + count + " in " + of);
        }
        double low = count == 0 ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
        double high = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
        double scale = (double) per / of;
        return new Estimate(count * scale, low * scale, high * scale);
    }
}
