package fibril.photo;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * How far people can be told from one another by a single photograph: ICC(2,1), two-way random, absolute agreement.
 *
 * <pre>
 * ICC = (R − E) / (R + (k − 1) E + k (C − E)/n)
 * F₊  = F₀.₉₇₅(n − 1, ν)      F₋ = F₀.₉₇₅(ν, n − 1)
 * ν   = (k − 1)(n − 1) (k ICC C/E + n (1 + (k − 1) ICC) − k ICC)²
 *       / ((n − 1) k² ICC² (C/E)² + (n (1 + (k − 1) ICC) − k ICC)²)
 * from  n (R − F₊ E) / (F₊ (k C + (kn − k − n) E) + n R)
 * to    n (F₋ R − E) / (k C + (kn − k − n) E + n F₋ R)
 * </pre>
 *
 * with n people, k sittings, and the mean squares R between people, C between sittings, E what is left.
 *
 * <p>Source: Shrout and Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychol Bull 86:420 (1979).
 *
 * @param from and {@code to}: its 95 % interval
 */
public record Reliability(double icc, double from, double to) {

    private static final double UPPER_END = 0.975;

    /** Fewer leave nothing to tell people apart by. */
    private static final int LEAST_PEOPLE = 3;

    /**
     * One row a person, one column a sitting. None of too few people, none where people differ by no more than noise does, and
     * none where nothing is left over beside people and sittings: then there is no noise to hold people against.
     */
    public static Optional<Reliability> of(List<double[]> rows) {
        int n = rows.size();
        if (n < LEAST_PEOPLE) return Optional.empty();
        int k = rows.getFirst().length;
        double all = 0;
        double[] columns = new double[k];
        for (double[] row : rows) {
            if (row.length != k) throw new IllegalArgumentException("a row of " + row.length + " sittings, not " + k);
            for (int j = 0; j < k; j++) {
                all += row[j] / (n * k);
                columns[j] += row[j] / n;
            }
        }
        double people = 0;
        double left = 0;
        for (double[] row : rows) {
            double mean = 0;
            for (double value : row) mean += value / k;
            people += k * (mean - all) * (mean - all) / (n - 1);
            for (int j = 0; j < k; j++) {
                double rest = row[j] - mean - columns[j] + all;
                left += rest * rest / ((n - 1) * (k - 1));
            }
        }
        double sittings = 0;
        for (double column : columns) sittings += n * (column - all) * (column - all) / (k - 1);
        // a positive one has at least k - 1 degrees of freedom below
        return left > 0 && people > left ? Optional.of(of(n, k, people, sittings, left)) : Optional.empty();
    }

    private static Reliability of(double n, double k, double people, double sittings, double left) {
        double icc = (people - left) / (people + (k - 1) * left + k * (sittings - left) / n);
        double ratio = k * icc * sittings / left;
        double rest = n * (1 + (k - 1) * icc) - k * icc;
        double freedom = (k - 1) * (n - 1) * (ratio + rest) * (ratio + rest) / ((n - 1) * ratio * ratio + rest * rest);
        double plus = new FDistribution(n - 1, freedom).inverseCumulativeProbability(UPPER_END);
        double minus = new FDistribution(freedom, n - 1).inverseCumulativeProbability(UPPER_END);
        double noise = k * sittings + (k * n - k - n) * left;
        return new Reliability(
                icc,
                n * (people - plus * left) / (plus * noise + n * people),
                n * (minus * people - left) / (noise + n * minus * people));
    }
}
