package fibril.clinic.followup;

import fibril.atlas.Scale;
import fibril.clinic.followup.PracticeReport.Change;
import fibril.clinic.measure.Comparison;
import fibril.clinic.measure.Difference;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far scales moved from baseline to verdict, each course once, by concern and scale. */
final class MeanChanges {

    private final Function<Measurement, Optional<Scale>> scales;
    private final Map<Key, List<Double>> perCourse = new HashMap<>();

    private record Key(
            String concern,
            String scale,
            String version,
            Scale.Direction direction,
            boolean ratesChange,
            String item) {}

    private MeanChanges(Function<Measurement, Optional<Scale>> scales) {
        this.scales = scales;
    }

    /** Each measurement is read by the scale as it stood when it was made. */
    static List<Change> of(ReportFacts facts, Function<Measurement, Optional<Scale>> scales) {
        MeanChanges changes = new MeanChanges(scales);
        facts.measured().forEach(course -> changes.add(facts.period(), course));
        return changes.perCourse.entrySet().stream()
                .map(each -> change(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Change::concern)
                        .thenComparing(Change::scale)
                        .thenComparing(Change::item))
                .toList();
    }

    /** Several scars or raters of one course are one figure: they are not several people. */
    private void add(Period period, ReportFacts.Measured course) {
        Map<Key, List<Double>> figures = new HashMap<>();
        for (Series series : Series.of(course.ofClient())) {
            for (Measurement verdict : series.measurements()) {
                boolean counts = verdict.occasion() == Occasion.VERDICT
                        && period.contains(verdict.on())
                        && verdict.course().filter(course.course().id()::equals).isPresent();
                if (!counts) continue;
                Scale scale = scales.apply(verdict).orElse(null);
                if (scale == null) continue;
                moved(scale, series, verdict)
                        .forEach((item, by) -> figures.computeIfAbsent(
                                        new Key(
                                                course.course().concern(),
                                                series.scale(),
                                                series.version(),
                                                series.direction(),
                                                scale.use().ratesChange(),
                                                item),
                                        k -> new ArrayList<>())
                                .add(by));
            }
        }
        figures.forEach((key, found) -> perCourse
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(found.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
    }

    private static Map<String, Double> moved(Scale scale, Series series, Measurement verdict) {
        if (scale.use().ratesChange()) {
            return verdict.total().map(total -> Map.of("", total)).orElse(Map.of());
        }
        return series.baselineOf(verdict)
                .map(before -> Comparison.of(scale, before, verdict))
                .map(MeanChanges::differences)
                .orElse(Map.of());
    }

    private static Map<String, Double> differences(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Compared(List<Difference> found) ->
                found.stream().collect(Collectors.toMap(Difference::item, Difference::by));
            case Comparison.NotComparable none -> Map.of();
        };
    }

    private static Change change(Key key, List<Double> figures) {
        Estimate mean = figures.size() < PracticeReport.FEWEST_FOR_A_MEAN
                ? null
                : Estimate.meanOf(
                        figures.stream().mapToDouble(Double::doubleValue).toArray());
        return new Change(key.concern(), key.scale(), key.item(), key.ratesChange(), figures.size(), mean);
    }
}
