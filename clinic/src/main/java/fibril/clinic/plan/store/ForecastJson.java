package fibril.clinic.plan.store;

import fibril.clinic.plan.KeptForecast.Said;
import fibril.forecast.DayInterval;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a forecast said, as the one text that is kept of it. */
final class ForecastJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ForecastJson() {}

    /** Either the reason stands alone, or it is null and the rest is there; so does the outcome's reason. */
    private record Kept(
            @Nullable String nothingBecause,
            @Nullable String noOutcomeBecause,
            Outcome.@Nullable OnScale outcome,
            @Nullable List<DayInterval> collagen,
            @Nullable Interval rednessGoneHours,
            @Nullable Interval barrierNormalHours,
            @Nullable List<String> warnings) {}

    static String write(Said said) {
        Kept kept = switch (said) {
            case Said.Nothing(String reason) -> new Kept(reason, null, null, null, null, null, null);
            case Said.Expected expected ->
                new Kept(
                        null,
                        expected.outcome() instanceof Outcome.NoForecast none ? none.why() : null,
                        expected.outcome() instanceof Outcome.OnScale scale ? scale : null,
                        expected.collagen(),
                        expected.rednessGoneHours(),
                        expected.barrierNormalHours(),
                        expected.warnings());
        };
        return JSON.writeValueAsString(kept);
    }

    static Said read(String json) {
        Kept kept = JSON.readValue(json, Kept.class);
        if (kept.nothingBecause() != null) return new Said.Nothing(kept.nothingBecause());
        Outcome outcome = kept.outcome();
        if (outcome == null) outcome = new Outcome.NoForecast(there(kept.noOutcomeBecause(), json));
        return new Said.Expected(
                outcome,
                there(kept.collagen(), json),
                there(kept.rednessGoneHours(), json),
                there(kept.barrierNormalHours(), json),
                there(kept.warnings(), json));
    }

    private static <T> T there(@Nullable T part, String json) {
        if (part == null) throw new IllegalStateException("a kept forecast lacks a part: " + json);
        return part;
    }
}
