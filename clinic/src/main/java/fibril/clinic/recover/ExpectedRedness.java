package fibril.clinic.recover;

import fibril.clinic.plan.KeptForecast;
import fibril.clinic.plan.KeptForecast.Said;
import fibril.clinic.treat.TreatedZone;
import fibril.forecast.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many hours the model gave a session's redness, where it was asked about what was then really done: every zone at
 * the depth that was planned, and a forecast of each. The slowest zone speaks for all.
 */
public final class ExpectedRedness {

    private static final double SAME_DEPTH_MM = 0.01;

    private ExpectedRedness() {}

    public static Optional<Interval> of(Recovery recovery, List<KeptForecast> kept) {
        List<TreatedZone> zones = recovery.session().zones();
        List<Interval> known = zones.stream()
                .filter(zone -> isAsPlanned(zone, recovery))
                .flatMap(zone -> hours(zone, kept).stream())
                .toList();
        if (zones.isEmpty() || known.size() < zones.size()) return Optional.empty();
        return known.stream().max(Comparator.comparingDouble(Interval::p95));
    }

    private static boolean isAsPlanned(TreatedZone zone, Recovery recovery) {
        return recovery.course()
                .zone(zone.area())
                .filter(planned -> Math.abs(planned.depthMm() - zone.depthMm()) < SAME_DEPTH_MM)
                .isPresent();
    }

    private static Optional<Interval> hours(TreatedZone zone, List<KeptForecast> kept) {
        return kept.stream()
                .filter(forecast -> forecast.area().equals(zone.area()))
                .flatMap(forecast -> forecast.said() instanceof Said.Expected expected
                        ? Optional.of(expected.rednessGoneHours()).stream()
                        : Optional.<Interval>empty().stream())
                .findFirst();
    }
}
