package fibril.forecast;

import fibril.skin.ensemble.Quantiles;
import java.util.function.IntToDoubleFunction;

/** From one value per particle to an interval. */
final class Bands {

    private Bands() {}

    static Interval of(int count, IntToDoubleFunction value) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) values[i] = value.applyAsDouble(i) + 0.0;
        return of(values);
    }

    static Interval of(double[] values) {
        Quantiles quantiles = Quantiles.of(values);
        return new Interval(quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95));
    }
}
