package fibril.clinic.measure.pages;

import fibril.atlas.Citation;
import fibril.atlas.Scale;
import fibril.clinic.measure.Comparison;
import fibril.clinic.measure.Difference;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures and changes in the scale's own words. */
@Component
public class MeasureWords {

    private final Words words;
    private final Staff staff;

    public MeasureWords(Words words, Staff staff) {
        this.words = words;
        this.staff = staff;
    }

    String direction(Scale.Direction direction) {
        return words.t("measure.direction." + key(direction));
    }

    String occasion(Occasion occasion) {
        return words.t("measure.occasion." + key(occasion));
    }

    String rater(Measurement m) {
        String name = rater(m.rater());
        return m.blinded() ? words.t("measure.rater.blinded", name) : name;
    }

    String rater(Rater rater) {
        return switch (rater) {
            case Rater.StaffMember(UUID id) -> staff.nameOf(id);
            case Rater.Client() -> words.t("measure.rater.client");
            case Rater.Named(String name) -> name;
        };
    }

    /** The total with its grade, or one figure after another. */
    String figure(Scale scale, Measurement m) {
        return m.total()
                .map(total -> total(scale, total))
                .orElseGet(() -> scale.items().stream()
                        .filter(item -> m.items().containsKey(item.id()))
                        .map(item -> words.t(
                                "measure.figure.category",
                                item.label(),
                                words.number(m.items().getOrDefault(item.id(), Double.NaN))))
                        .collect(Collectors.joining(" · ")));
    }

    String total(Scale scale, double total) {
        String unit = scale.range().map(Scale.Grid::unit).orElse("");
        String number = unit.isEmpty() ? words.number(total) : words.number(total) + " " + unit;
        return scale.gradeOf(total)
                .map(grade -> words.t("measure.figure.grade", number, grade.label()))
                .orElse(number);
    }

    /** "2 grades better", one line for the total or for each category. */
    List<String> changes(Scale scale, Comparison comparison) {
        return switch (comparison) {
            case Comparison.Compared(List<Difference> differences) ->
                differences.stream().map(one -> change(scale, one)).toList();
            case Comparison.NotComparable(Comparison.Why why) -> List.of(words.t("measure.why." + key(why)));
        };
    }

    String change(Scale scale, Difference found) {
        String moved = found.sense() == Difference.Sense.SAME
                ? words.t("measure.sense.same")
                : words.t("measure.sense." + key(found.sense()), amount(scale, found));
        return scale.findItem(found.item())
                .map(item -> words.t("measure.figure.category", item.label(), moved))
                .orElse(moved);
    }

    private String amount(Scale scale, Difference found) {
        String number = words.number(Math.abs(found.by()));
        String unit = scale.range().map(Scale.Grid::unit).orElse("");
        if (!unit.isEmpty()) return number + " " + unit;
        boolean inGrades = scale.findItem(found.item())
                .map(item -> !item.options().isEmpty())
                .orElse(!scale.grades().isEmpty() && scale.formula().kind() == Scale.FormulaKind.SINGLE);
        boolean bare = !found.item().isEmpty() && !inGrades;
        if (bare) return number;
        String count = Math.abs(found.by()) == 1 ? "one" : "more";
        return words.t("measure.amount." + (inGrades ? "grades." : "points.") + count, number);
    }

    /** How far to trust the size of a change; says so when nobody knows. */
    String size(Comparison comparison) {
        if (!(comparison instanceof Comparison.Compared compared)) return "";
        List<Difference.Size> sizes =
                compared.differences().stream().map(Difference::size).distinct().toList();
        return sizes.size() == 1 ? words.t("measure.size." + key(sizes.getFirst())) : "";
    }

    List<SourceLine> sources(Scale scale) {
        return scale.standing().citations().stream().map(MeasureWords::line).toList();
    }

    List<SourceLine> changeSources(Scale scale) {
        return scale.smallestChange()
                .map(change -> change.standing().citations().stream()
                        .map(MeasureWords::line)
                        .toList())
                .orElse(List.of());
    }

    /** What is known of the size of a change on this scale. */
    String smallestChange(Scale scale) {
        if (scale.use().ratesChange() || scale.use().baselineOnly()) return "";
        return scale.smallestChange()
                .map(change -> change.standing().citations().isEmpty()
                        ? words.t("measure.smallest.unverified", change.text())
                        : words.t("measure.smallest.known", change.text()))
                .orElse(words.t("measure.smallest.unknown"));
    }

    private static SourceLine line(Citation cited) {
        return new SourceLine(
                cited.source().what(),
                cited.source().url(),
                cited.source().weight().words(),
                cited.supports());
    }

    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
