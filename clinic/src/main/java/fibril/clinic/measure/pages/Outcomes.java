package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Comparison;
import fibril.clinic.measure.Difference;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Series;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a course came to, in one sentence per scale: what was measured, never what will be. */
@Component
public class Outcomes {

    private final KnownScales scales;
    private final MeasureWords figures;
    private final Words words;

    public Outcomes(KnownScales scales, MeasureWords figures, Words words) {
        this.scales = scales;
        this.figures = figures;
        this.words = words;
    }

    /** By the verdict where there is one, else by the interim look; empty before either. */
    public List<String> of(UUID course, List<Series> all) {
        return all.stream()
                .flatMap(series -> scales.of(series.last()).stream()
                        .flatMap(scale -> sentences(series, scale, latest(course, series)).stream()))
                .toList();
    }

    private static List<Measurement> latest(UUID course, Series series) {
        List<Measurement> verdict = last(course, series, Occasion.VERDICT);
        return verdict.isEmpty() ? last(course, series, Occasion.INTERIM) : verdict;
    }

    /** Everybody's rating of the last day of this occasion. */
    private static List<Measurement> last(UUID course, Series series, Occasion occasion) {
        List<Measurement> all = series.measurements().stream()
                .filter(m -> m.course().filter(course::equals).isPresent() && m.occasion() == occasion)
                .toList();
        return all.stream().filter(m -> m.on().equals(all.getLast().on())).toList();
    }

    private List<String> sentences(Series series, Scale scale, List<Measurement> together) {
        if (together.isEmpty()) return List.of();
        boolean median = together.size() > 1 && scale.formula().acrossRaters().equals("median");
        if (median) return List.of(sentence(together.getFirst(), scale.name(), median(scale, together)));
        return together.stream()
                .map(m -> sentence(m, name(scale, m, together.size() > 1), found(series, scale, m)))
                .toList();
    }

    private String name(Scale scale, Measurement m, boolean sayWho) {
        return sayWho ? words.t("measure.outcome.by", scale.name(), figures.rater(m)) : scale.name();
    }

    private String median(Scale scale, List<Measurement> together) {
        return words.t(
                "measure.outcome.median",
                together.size(),
                figures.total(scale, Series.median(together).orElseThrow()),
                together.getFirst().against().map(words::day).orElse(""));
    }

    private String sentence(Measurement m, String name, String found) {
        String at = words.t("measure.outcome.at." + MeasureWords.key(m.occasion()), words.day(m.on()));
        return words.t("measure.outcome", name, at, found);
    }

    private String found(Series series, Scale scale, Measurement m) {
        if (m.against().isPresent()) {
            return words.t(
                    "measure.outcome.rated",
                    figures.figure(scale, m),
                    words.day(m.against().get()));
        }
        Optional<Measurement> baseline = series.baselineOf(m);
        if (baseline.isEmpty()) return words.t("measure.outcome.noBaseline", figures.figure(scale, m));
        return switch (Comparison.of(scale, baseline.get(), m)) {
            case Comparison.NotComparable none -> words.t("measure.why." + MeasureWords.key(none.why()));
            case Comparison.Compared compared -> compared(scale, compared, baseline.get(), m);
        };
    }

    private String compared(Scale scale, Comparison.Compared compared, Measurement baseline, Measurement m) {
        boolean nothing = compared.differences().stream()
                .allMatch(one ->
                        one.sense() == Difference.Sense.SAME || one.size() == Difference.Size.WITHIN_RATER_ERROR);
        String change = compared.differences().stream()
                .map(one -> figures.change(scale, one))
                .collect(Collectors.joining(", "));
        String size = figures.size(compared);
        return words.t(
                nothing ? "measure.outcome.nothing" : "measure.outcome.changed",
                change,
                figures.figure(scale, baseline),
                figures.figure(scale, m),
                size.isEmpty() ? "" : size + ".");
    }
}
