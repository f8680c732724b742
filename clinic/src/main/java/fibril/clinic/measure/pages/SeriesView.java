package fibril.clinic.measure.pages;

import fibril.clinic.web.Chart;
import fibril.clinic.web.SourceLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One scale over time as it is shown: chart, table, and how much a change on it means. */
public record SeriesView(
        String id,
        String title,
        String scaleLine,
        @Nullable Chart chartOrNull,
        List<Row> rows,
        List<String> agreements,
        String smallestChange,
        List<SourceLine> changeSources,
        String notes) {

    /** One measurement; {@code changes} stand against the baseline, {@code size} says how far to trust them. */
    public record Row(
            String day,
            String occasion,
            String figure,
            String rater,
            List<String> changes,
            String size,
            boolean isBaseline,
            String href) {}

    public Optional<Chart> chart() {
        return Optional.ofNullable(chartOrNull);
    }
}
