package fibril.clinic.measure;

import fibril.atlas.Scale;
import java.util.ArrayList;
import java.util.List;

/** A measurement beside its baseline, or why the two cannot stand beside each other. */
public sealed interface Comparison {

    /** One difference of the totals, or one for each category both have. */
    record Compared(List<Difference> differences) implements Comparison {
        public Compared {
            differences = List.copyOf(differences);
        }
    }

    record NotComparable(Why why) implements Comparison {}

    enum Why {
        OTHER_SCALE,
        OTHER_VERSION,
        OTHER_DIRECTION,
        OTHER_PLACE,
        /** A mean of other sites is another figure. */
        OTHER_SITES,
        /** The scale is a class to begin with and too coarse to show change. */
        BASELINE_ONLY,
        /** Each figure is a change already. */
        RATES_CHANGE,
        NOTHING_IN_COMMON
    }

    static Comparison of(Scale scale, Measurement before, Measurement after) {
        if (!before.scale().equals(after.scale())) return new NotComparable(Why.OTHER_SCALE);
        if (!before.scaleVersion().equals(after.scaleVersion())) return new NotComparable(Why.OTHER_VERSION);
        if (before.direction() != after.direction()) return new NotComparable(Why.OTHER_DIRECTION);
        if (!before.place().equalsIgnoreCase(after.place())) return new NotComparable(Why.OTHER_PLACE);
        if (scale.use().ratesChange()) return new NotComparable(Why.RATES_CHANGE);
        if (scale.use().baselineOnly()) return new NotComparable(Why.BASELINE_ONLY);
        return before.totalOrNull() == null || after.totalOrNull() == null
                ? byCategory(scale, before, after)
                : totals(scale, before, after, before.totalOrNull(), after.totalOrNull());
    }

    private static Comparison totals(
            Scale scale, Measurement before, Measurement after, double totalBefore, double totalAfter) {
        boolean isMean = scale.formula().kind() == Scale.FormulaKind.MEAN;
        if (isMean && !before.items().keySet().equals(after.items().keySet())) {
            return new NotComparable(Why.OTHER_SITES);
        }
        return new Compared(List.of(Difference.of(scale, after.direction(), "", totalBefore, totalAfter)));
    }

    private static Comparison byCategory(Scale scale, Measurement before, Measurement after) {
        List<Difference> found = new ArrayList<>();
        for (Scale.Item item : scale.items()) {
            Double was = before.items().get(item.id());
            Double is = after.items().get(item.id());
            if (item.compared() && was != null && is != null) {
                found.add(Difference.of(scale, after.direction(), item.id(), was, is));
            }
        }
        return found.isEmpty() ? new NotComparable(Why.NOTHING_IN_COMMON) : new Compared(found);
    }
}
