package fibril.forecast;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course as a clinician writes it: ids of the atlas, depth as set on the device, days counted from the first session
 * (day 0). Anything may be written; what cannot be forecast is refused, field by field, when a forecast is asked for.
 */
public record Plan(
        Person person,
        String area,
        String concern,
        @Nullable Baseline baselineOrNull,
        String device,
        double depthMm,
        int passes,
        List<Integer> sessionDays,
        int horizonDays) {

    public Plan {
        sessionDays = List.copyOf(sessionDays);
    }

    public Optional<Baseline> baseline() {
        return Optional.ofNullable(baselineOrNull);
    }

    public Plan withDepth(double newDepthMm) {
        return new Plan(person, area, concern, baselineOrNull, device, newDepthMm, passes, sessionDays, horizonDays);
    }

    public Plan withSessions(List<Integer> days) {
        return new Plan(person, area, concern, baselineOrNull, device, depthMm, passes, days, horizonDays);
    }
}
