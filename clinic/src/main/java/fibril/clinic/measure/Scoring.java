package fibril.clinic.measure;

import fibril.atlas.Scale;
import fibril.atlas.Scale.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Works out a scale's score from its items, by the formula the atlas names. */
public final class Scoring {

    /** Half of this apart, two figures are the same: sums of tenths are not exact in binary. */
    private static final double SAME = 1e-6;

    private Scoring() {}

    public static Score score(Scale scale, Map<String, Double> given) {
        List<Score.Fault> faults = faults(scale, given);
        if (!faults.isEmpty()) return new Score.Refused(faults);
        List<Item> missing = missing(scale, given);
        return missing.isEmpty() ? complete(scale, given) : new Score.Incomplete(missing);
    }

    /** What an item takes: its options where it has any, else every step of its range. */
    public static boolean allows(Item item, double value) {
        if (!(value >= item.min() && value <= item.max())) return false;
        if (!item.options().isEmpty()) {
            return item.options().stream().anyMatch(option -> option.value() == value);
        }
        double steps = (value - item.min()) / item.step();
        return Math.abs(steps - Math.rint(steps)) < SAME;
    }

    /** Whether every item must be filled in, or only one or more of them. */
    public static boolean needsEveryItem(Scale scale) {
        return switch (scale.formula().kind()) {
            case SINGLE, SUM, WEIGHTED_SUM, MASI, MMASI, TOTAL_ONLY -> true;
            case MEAN, PER_CATEGORY, SUM_TWO_PARTS -> false;
        };
    }

    private static List<Score.Fault> faults(Scale scale, Map<String, Double> given) {
        List<Score.Fault> faults = new ArrayList<>();
        for (Item item : scale.items()) {
            Double value = given.get(item.id());
            if (value != null && !allows(item, value)) faults.add(new Score.Fault.NotAllowed(item, value));
        }
        for (String id : new TreeSet<>(given.keySet())) {
            if (scale.findItem(id).isEmpty()) {
                faults.add(new Score.Fault.NoSuchItem(id, given.getOrDefault(id, Double.NaN)));
            }
        }
        return faults;
    }

    private static List<Item> missing(Scale scale, Map<String, Double> given) {
        List<Item> missing = scale.items().stream()
                .filter(item -> !given.containsKey(item.id()))
                .toList();
        boolean someWillDo = !needsEveryItem(scale) && !given.isEmpty();
        return someWillDo ? List.of() : missing;
    }

    private static Score complete(Scale scale, Map<String, Double> given) {
        return switch (scale.formula().kind()) {
            case SINGLE, TOTAL_ONLY, SUM -> total(scale, sum(scale, item -> figure(given, item)));
            case WEIGHTED_SUM -> total(scale, sum(scale, item -> item.weight() * figure(given, item)));
            case MASI -> total(scale, byRegion(scale, given, Set.of("darkness", "homogeneity")));
            case MMASI -> total(scale, byRegion(scale, given, Set.of("darkness")));
            case MEAN ->
                total(
                        scale,
                        given.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow());
            case PER_CATEGORY, SUM_TWO_PARTS -> new Score.Scored(null, given);
        };
    }

    /** Sum over the regions of weight × share of the area × the sum of {@code parts}. */
    private static double byRegion(Scale scale, Map<String, Double> given, Set<String> parts) {
        return sum(scale, area -> {
            if (!area.part().equals("area")) return 0;
            double severity = sum(
                    scale,
                    other -> other.region().equals(area.region()) && parts.contains(other.part())
                            ? figure(given, other)
                            : 0);
            return area.weight() * figure(given, area) * severity;
        });
    }

    private static double sum(Scale scale, ToDoubleFunction<Item> figure) {
        return scale.items().stream().mapToDouble(figure).sum();
    }

    private static double figure(Map<String, Double> given, Item item) {
        Double value = given.get(item.id());
        if (value == null) throw new IllegalStateException("item " + item.id() + " was not checked for a figure");
        return value;
    }

    /** Rounded to the step the scale counts in, so that equal totals are equal numbers. */
    private static Score total(Scale scale, double raw) {
        double step = scale.range().map(Scale.Grid::step).orElse(SAME);
        double perStep = Math.rint(1 / step);
        boolean isFractionOfOne = step < 1 && Math.abs(1 / step - perStep) < SAME;
        double rounded = isFractionOfOne ? Math.rint(raw * perStep) / perStep : Math.rint(raw / step) * step;
        return Score.Scored.total(rounded);
    }
}
