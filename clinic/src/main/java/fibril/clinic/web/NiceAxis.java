package fibril.clinic.web;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** An axis that ends on round numbers and has four to seven of them. */
public final class NiceAxis {

    private static final double[] STEPS = {1, 2, 5, 10};

    private NiceAxis() {}

    public static Chart.Axis even(String label, double from, double to, DoubleFunction<String> words) {
        double step = step(to - from);
        double first = Math.floor(from / step + 1e-9);
        double last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
        List<Chart.Tick> ticks = IntStream.rangeClosed(0, (int) (last - first))
                .mapToDouble(i -> (first + i) * step)
                .mapToObj(at -> new Chart.Tick(at, words.apply(Math.rint(at * 1e6) / 1e6)))
                .toList();
        return Chart.Axis.even(label, first * step, last * step, ticks);
    }

    private static double step(double span) {
        if (!(span > 0)) return 1;
        double rough = span / 4;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * magnitude >= rough * 0.999) return step * magnitude;
        }
        return 10 * magnitude;
    }
}
