package fibril.clinic.plan;

import fibril.forecast.DayInterval;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was expected of one zone when a version of its course was written. It is what the result is held against. */
public record KeptForecast(
        UUID course, int courseVersion, String area, UUID author, Instant at, Said said, Rests rests) {

    /** The facts and the model it rests on; empty where nothing was computed. */
    public record Rests(String atlasVersion, String modelVersion, int draws, double effectiveDraws) {}

    public sealed interface Said {

        record Expected(
                Outcome outcome,
                List<DayInterval> collagen,
                Interval rednessGoneHours,
                Interval barrierNormalHours,
                List<String> warnings)
                implements Said {
            public Expected {
                collagen = List.copyOf(collagen);
                warnings = List.copyOf(warnings);
            }
        }

        /** The reason in the words of that day. */
        record Nothing(String reason) implements Said {}
    }
}
