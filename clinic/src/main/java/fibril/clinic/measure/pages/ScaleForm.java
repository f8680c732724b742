package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Scoring;
import fibril.clinic.web.Choice;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;

/** A scale as a form: what it is, and a field for each of its items. */
public record ScaleForm(
        String id,
        String name,
        String line,
        String measures,
        String formula,
        String licence,
        String notes,
        boolean needsTouch,
        boolean showsTotal,
        List<Choice> grades,
        List<ItemField> items,
        List<SourceLine> sources) {

    static final String PREFIX = "item.";
    private static final int LONGEST_CHIP = 28;

    /** One item; without choices it is a number. {@code unit} may be empty. */
    public record ItemField(
            String name,
            String label,
            List<Choice> choices,
            String as,
            String hint,
            String unit,
            String min,
            String max,
            String step,
            boolean required) {}

    static ScaleForm of(Scale scale, MeasureWords figures, Words words) {
        boolean adds = scale.items().size() > 1 && scale.formula().kind() != Scale.FormulaKind.PER_CATEGORY;
        return new ScaleForm(
                scale.id(),
                scale.name(),
                words.t("measure.scaleLine", scale.version(), direction(scale, figures, words)),
                words.t("measure.form.measures", scale.measures()),
                adds ? words.t("measure.form.formula", scale.formula().text()) : "",
                scale.use().reproducible() ? "" : scale.licence(),
                scale.notes(),
                scale.use().needsTouch(),
                adds,
                scale.formula().kind() == Scale.FormulaKind.MEAN ? grades(scale, words) : List.of(),
                scale.items().stream().map(item -> field(scale, item, words)).toList(),
                figures.sources(scale));
    }

    private static String direction(Scale scale, MeasureWords figures, Words words) {
        return TypedMeasurement.asksDirection(scale)
                ? words.t("measure.direction.asked")
                : figures.direction(scale.direction());
    }

    static String field(Scale.Item item) {
        return PREFIX + item.id();
    }

    private static List<Choice> grades(Scale scale, Words words) {
        return scale.grades().stream()
                .map(grade -> new Choice(words.number(grade.from()), grade.label(), grade.text()))
                .toList();
    }

    private static ItemField field(Scale scale, Scale.Item item, Words words) {
        boolean required = Scoring.needsEveryItem(scale);
        boolean single = scale.formula().kind() == Scale.FormulaKind.SINGLE;
        List<Choice> choices = new ArrayList<>();
        if (!required && !item.options().isEmpty()) choices.add(Choice.of("", words.t("measure.form.notRated")));
        for (Scale.Option option : item.options()) choices.add(choice(scale, option, single, words));
        boolean aList = single || choices.stream().anyMatch(one -> one.label().length() > LONGEST_CHIP);
        return new ItemField(
                field(item),
                required ? item.label() : words.t("measure.form.optional", item.label()),
                choices,
                aList ? "list" : "chips",
                item.options().isEmpty() ? allowed(item, words) : "",
                scale.range().map(Scale.Grid::unit).orElse(""),
                words.number(item.min()),
                words.number(item.max()),
                words.number(item.step()),
                required);
    }

    /** A number in front tells what is stored; the grade's description explains it where a choice is a grade. */
    private static Choice choice(Scale scale, Scale.Option option, boolean single, Words words) {
        String number = words.number(option.value());
        boolean says = option.label().startsWith(number + " (");
        String label = says ? option.label() : words.t("measure.figure.grade", number, option.label());
        String text =
                single ? scale.gradeOf(option.value()).map(Scale.Grade::text).orElse("") : "";
        return new Choice(number, label, text);
    }

    /** What an item takes, in words. */
    static String allowed(Scale.Item item, Words words) {
        if (!item.options().isEmpty()) {
            return String.join(
                    ", ",
                    item.options().stream()
                            .map(one -> words.number(one.value()))
                            .toList());
        }
        return words.t(
                "measure.form.item.range",
                words.number(item.min()),
                words.number(item.max()),
                words.number(item.step()));
    }
}
