package fibril.skin.fit;

import java.util.List;

/**
 * How many of some forecasts' intervals held what was seen, as shares, and the mean CRPS. The forecasts must be of the same
 * unit for the last to mean anything.
 */
public record Coverage(int forecasts, double of50, double of80, double of95, double meanCrps) {

    public static Coverage of(List<Forecasted> forecasts) {
        if (forecasts.isEmpty()) throw new IllegalArgumentException("no forecasts to score");
        return new Coverage(
                forecasts.size(),
                inside(forecasts, 0.5),
                inside(forecasts, 0.8),
                inside(forecasts, 0.95),
                forecasts.stream().mapToDouble(Forecasted::crps).sum() / forecasts.size());
    }

    private static double inside(List<Forecasted> forecasts, double level) {
        return (double) forecasts.stream().filter(each -> each.isInside(level)).count() / forecasts.size();
    }
}
