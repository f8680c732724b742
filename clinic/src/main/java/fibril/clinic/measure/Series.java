package fibril.clinic.measure;

import fibril.atlas.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The measurements that may stand in one line: of one scale, version, direction and place; in order of time. */
public record Series(
        String scale, String version, Scale.Direction direction, String place, List<Measurement> measurements) {

    public Series {
        measurements = List.copyOf(measurements);
        if (measurements.isEmpty()) throw new IllegalArgumentException("a series of " + scale + " has a measurement");
    }

    private record Key(String scale, String version, Scale.Direction direction, String place) {}

    /** Every measurement in its series; the one measured last comes first. */
    public static List<Series> of(List<Measurement> measurements) {
        Map<Key, List<Measurement>> grouped = new LinkedHashMap<>();
        for (Measurement one : measurements) {
            Key key = new Key(
                    one.scale(),
                    one.scaleVersion(),
                    one.direction(),
                    one.place().toLowerCase(Locale.ROOT));
            grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
        return grouped.values().stream()
                .map(Series::inOrder)
                .sorted(Comparator.comparing((Series series) -> series.last().on())
                        .reversed()
                        .thenComparing(Series::scale)
                        .thenComparing(Series::place))
                .toList();
    }

    private static Series inOrder(List<Measurement> together) {
        List<Measurement> sorted = together.stream()
                .sorted(Comparator.comparing(Measurement::on)
                        .thenComparing(one -> one.provenance().at()))
                .toList();
        Measurement last = sorted.getLast();
        return new Series(last.scale(), last.scaleVersion(), last.direction(), last.place(), sorted);
    }

    public Measurement last() {
        return measurements.getLast();
    }

    /** What a later one is compared with: the newest baseline of its course, by the same rater where there is one. */
    public Optional<Measurement> baselineOf(Measurement later) {
        List<Measurement> baselines = measurements.stream()
                .filter(one -> one.occasion() == Occasion.BASELINE && !one.id().equals(later.id()))
                .filter(one ->
                        later.occasion() != Occasion.BASELINE && !one.on().isAfter(later.on()))
                .filter(one -> one.course().isEmpty()
                        || later.course().isEmpty()
                        || one.course().equals(later.course()))
                .toList();
        return baselines.stream()
                .filter(one -> one.rater().equals(later.rater()))
                .reduce((earlier, newer) -> newer)
                .or(() -> baselines.stream().reduce((earlier, newer) -> newer));
    }

    /** Days on which more than one rater rated, with what each said. */
    public Map<LocalDate, List<Measurement>> ratedTogether() {
        Map<LocalDate, List<Measurement>> days = new TreeMap<>();
        measurements.forEach(
                one -> days.computeIfAbsent(one.on(), d -> new ArrayList<>()).add(one));
        days.values()
                .removeIf(
                        same -> same.stream().map(Measurement::rater).distinct().count() < 2);
        return days;
    }

    /** The middle of several raters' totals; none where the scale has no total. */
    public static OptionalDouble median(List<Measurement> together) {
        double[] totals = together.stream()
                .flatMap(one -> one.total().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (totals.length == 0) return OptionalDouble.empty();
        int middle = totals.length / 2;
        return OptionalDouble.of(totals.length % 2 == 1 ? totals[middle] : (totals[middle - 1] + totals[middle]) / 2);
    }
}
