package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forecast as it stands on a page: the sentence, and the rest where there is a rest. */
public record ForecastPanel(
        String zone,
        String first,
        List<String> then,
        boolean answered,
        @Nullable Rest restOrNull) {

    public ForecastPanel {
        then = List.copyOf(then);
    }

    public Optional<Rest> rest() {
        return Optional.ofNullable(restOrNull);
    }

    /** Charts and what stands behind them. {@code warnings} are the gravest, the others come first in {@code unknown}. */
    public record Rest(
            List<ChartPart> overMonths,
            List<ChartPart> overHours,
            List<Fact> facts,
            String evidence,
            List<SourceLine> sources,
            List<String> warnings,
            List<String> unknown,
            String trust,
            String versions) {

        public List<ChartPart> charts() {
            return Stream.concat(overMonths.stream(), overHours.stream()).toList();
        }
    }

    public record Fact(String what, String figure) {}
}
