package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Comparison;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Series;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a series ready to be shown. */
@Component
public class SeriesViews {

    private final KnownScales scales;
    private final MeasureWords figures;
    private final Words words;

    public SeriesViews(KnownScales scales, MeasureWords figures, Words words) {
        this.scales = scales;
        this.figures = figures;
        this.words = words;
    }

    /** In the order of the series; one whose scale no kept atlas knows is left out, for nobody could read it. */
    List<SeriesView> of(List<Series> all) {
        List<SeriesView> views = new ArrayList<>();
        for (Series series : all) {
            Optional<Scale> scale = scales.of(series.last());
            scale.ifPresent(known -> views.add(view(series, known, "series-" + (views.size() + 1))));
        }
        return views;
    }

    private SeriesView view(Series series, Scale scale, String id) {
        String title =
                series.place().isEmpty() ? scale.name() : words.t("measure.series.at", scale.name(), series.place());
        String line = words.t("measure.scaleLine", scale.version(), figures.direction(series.direction()));
        return new SeriesView(
                id,
                title,
                line,
                new SeriesChart(scale, figures, words).of(series, id, title).orElse(null),
                series.measurements().stream().map(m -> row(series, scale, m)).toList(),
                agreements(series, scale),
                figures.smallestChange(scale),
                figures.changeSources(scale),
                scale.notes());
    }

    private SeriesView.Row row(Series series, Scale scale, Measurement m) {
        Optional<Comparison> comparison = series.baselineOf(m).map(baseline -> Comparison.of(scale, baseline, m));
        return new SeriesView.Row(
                words.day(m.on()),
                figures.occasion(m.occasion()),
                figures.figure(scale, m),
                figures.rater(m),
                changes(scale, m, comparison),
                comparison.map(figures::size).orElse(""),
                m.occasion() == Occasion.BASELINE,
                "/clients/" + m.client() + "/measurements/" + m.id());
    }

    private List<String> changes(Scale scale, Measurement m, Optional<Comparison> comparison) {
        if (m.against().isPresent()) {
            return List.of(words.t("measure.against", words.day(m.against().get())));
        }
        if (m.occasion() == Occasion.BASELINE) return List.of();
        return comparison
                .map(found -> figures.changes(scale, found))
                .orElseGet(() -> scale.use().baselineOnly() ? List.of() : List.of(words.t("measure.why.no_baseline")));
    }

    /** What several raters of one day said, and how far apart they are. */
    private List<String> agreements(Series series, Scale scale) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<LocalDate, List<Measurement>> day :
                series.ratedTogether().entrySet()) {
            double[] totals = day.getValue().stream()
                    .flatMap(one -> one.total().stream())
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            if (totals.length < 2) continue;
            double apart = totals[totals.length - 1] - totals[0];
            String line = apart == 0
                    ? words.t("measure.agree.same", words.day(day.getKey()), totals.length)
                    : words.t("measure.agree.apart", words.day(day.getKey()), totals.length, words.number(apart));
            boolean median = scale.formula().acrossRaters().equals("median");
            lines.add(
                    median
                            ? line + " "
                                    + words.t(
                                            "measure.agree.median",
                                            words.number(Series.median(day.getValue())
                                                    .orElseThrow()))
                            : line);
        }
        return lines;
    }
}
