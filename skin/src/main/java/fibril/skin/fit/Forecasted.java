package fibril.skin.fit;

import fibril.skin.ensemble.Order;
import fibril.skin.ensemble.Quantiles;
import fibril.skin.ensemble.Weights;

/** A forecast of one number as weighted draws, held against what was seen. */
public final class Forecasted {

    private final double[] values;
    private final Weights weights;
    private final double observed;
    private final Quantiles quantiles;

    public Forecasted(double[] values, Weights weights, double observed) {
        if (Double.isNaN(observed)) throw new IllegalArgumentException("what was seen is not a number");
        this.quantiles = Quantiles.of(values, weights);
        this.values = values.clone();
        this.weights = weights;
        this.observed = observed;
    }

    public double observed() {
        return observed;
    }

    public double median() {
        return quantiles.at(0.5);
    }

    /** Lower end of the central interval that holds a share {@code level}. */
    public double low(double level) {
        return quantiles.at((1 - level) / 2);
    }

    public double high(double level) {
        return quantiles.at((1 + level) / 2);
    }

    public boolean isInside(double level) {
        return observed >= low(level) && observed <= high(level);
    }

    /**
     * Continuous ranked probability score, in the unit of the number; smaller is better, and for a single value it is the
     * distance (Gneiting, Raftery, J. Am. Statist. Assoc. 102 (2007) 359-378).
     *
     * <pre>CRPS = Σ w_i |x_i − y| − ½ Σ Σ w_i w_j |x_i − x_j|</pre>
     *
     * The double sum is taken in order of value, where it is {@code Σ w_i x_i (W_i + W_(i−1) − 1)}, W the running sum.
     */
    public double crps() {
        double distance = 0;
        double spread = 0;
        double before = 0;
        for (int i : Order.of(values)) {
            double share = weights.share(i);
            double fromSeen = values[i] - observed;
            distance += share * Math.abs(fromSeen);
            // from what was seen rather than from 0: the same sum, without the cancelling of large values
            spread += share * fromSeen * (2 * before + share - 1);
            before += share;
        }
        return distance - spread;
    }

    /** Share of the forecast below what was seen, half of what equals it: uniform if forecasts are honest. */
    public double rank() {
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < observed) below += weights.share(i);
            else if (values[i] == observed) below += weights.share(i) / 2;
        }
        return below;
    }
}
