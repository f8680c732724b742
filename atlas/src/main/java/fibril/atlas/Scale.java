package fibril.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way of measuring skin, with what its totals mean. Totals of different versions are never compared. {@code asksWhich}
 * is the question that must be answered where there can be several to measure: which scar, which form; empty where not.
 */
public record Scale(
        String id,
        String name,
        String version,
        String measures,
        List<Rater> raters,
        @Nullable Grid rangeOrNull,
        Direction direction,
        Formula formula,
        List<Item> items,
        List<Grade> grades,
        List<TestVector> testVectors,
        @Nullable SmallestChange smallestChangeOrNull,
        Use use,
        String licence,
        List<String> suits,
        String asksWhich,
        String notes,
        Standing standing) {

    public Scale {
        Checks.id("scale", id);
        Checks.text("name", name);
        Checks.text("version", version);
        Checks.text("licence", licence);
        raters = List.copyOf(raters);
        items = List.copyOf(items);
        grades = List.copyOf(grades);
        testVectors = List.copyOf(testVectors);
        suits = List.copyOf(suits);
    }

    public enum Rater {
        CLINICIAN,
        CLIENT,
        BLINDED_CLINICIAN
    }

    public enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER,
        NONE
    }

    public enum FormulaKind {
        SINGLE,
        SUM,
        MEAN,
        WEIGHTED_SUM,
        MASI,
        MMASI,
        PER_CATEGORY,
        SUM_TWO_PARTS,
        TOTAL_ONLY
    }

    /** {@code acrossRaters} says how raters are put together, empty where each stands alone. */
    public record Formula(FormulaKind kind, String text, String acrossRaters) {}

    public record Grid(double min, double max, double step, String unit) {
        public Grid {
            if (!(min < max && step > 0))
                throw new IllegalArgumentException("range is " + min + " to " + max + " by " + step);
        }
    }

    /**
     * One figure that is asked for; with options only their values count. One that is not {@code compared} is a fact and
     * has no better end.
     */
    public record Item(
            String id,
            String label,
            double min,
            double max,
            double step,
            double weight,
            String region,
            String part,
            boolean compared,
            List<Option> options) {
        public Item {
            Checks.text("item id", id);
            Checks.text("label", label);
            options = List.copyOf(options);
            if (!(min < max && step > 0))
                throw new IllegalArgumentException("item " + id + " is " + min + " to " + max);
        }
    }

    public record Option(double value, String label) {}

    public record Grade(double from, double to, String label, String text) {}

    /** Published input and what comes out: one total under the key {@code total}, or a figure per category. */
    public record TestVector(Map<String, Double> in, Map<String, Double> out) {
        public static final String TOTAL = "total";

        public TestVector {
            in = Map.copyOf(in);
            out = Map.copyOf(out);
        }
    }

    /** The smallest change worth speaking of: below it raters disagree, or from it on it matters to people. */
    public record SmallestChange(double value, Meaning meaning, String text, Standing standing) {}

    public enum Meaning {
        RATER_NOISE,
        IMPORTANT
    }

    /** How it may be used: whether it rates change, is only a baseline, needs touch, and may be shown in full. */
    public record Use(boolean ratesChange, boolean baselineOnly, boolean needsTouch, boolean reproducible) {}

    public Optional<Grid> range() {
        return Optional.ofNullable(rangeOrNull);
    }

    public Optional<SmallestChange> smallestChange() {
        return Optional.ofNullable(smallestChangeOrNull);
    }

    public Optional<Item> findItem(String item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    public Optional<Grade> gradeOf(double total) {
        return grades.stream()
                .filter(grade -> total >= grade.from() && total <= grade.to())
                .findFirst();
    }
}
