package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Score;
import fibril.clinic.measure.Scoring;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of a scale as typed, and their score. */
final class TypedItems {

    private TypedItems() {}

    record Rated(Map<String, Double> items, Score.Scored score) {}

    /** Notes at each field what is missing or not allowed; nothing is called missing that was only written wrongly. */
    static Optional<Rated> read(Form form, Scale scale, Words words) {
        Map<String, Double> items = new LinkedHashMap<>();
        boolean readable = true;
        for (Scale.Item item : scale.items()) {
            String typed = form.typed(ScaleForm.field(item));
            if (typed.isEmpty()) continue;
            Optional<Double> number = number(typed);
            number.ifPresent(value -> items.put(item.id(), value));
            if (number.isEmpty()) {
                readable = false;
                form.problem(ScaleForm.field(item), "measure.form.item.notANumber", item.label(), typed);
            }
        }
        return switch (Scoring.score(scale, items)) {
            case Score.Scored scored -> readable ? Optional.of(new Rated(items, scored)) : Optional.empty();
            case Score.Incomplete(List<Scale.Item> missing) -> {
                noteMissing(form, scale, missing);
                yield Optional.empty();
            }
            case Score.Refused(List<Score.Fault> faults) -> {
                faults.forEach(fault -> noteFault(form, fault, words));
                yield Optional.empty();
            }
        };
    }

    private static void noteMissing(Form form, Scale scale, List<Scale.Item> missing) {
        List<Scale.Item> untouched = missing.stream()
                .filter(item -> form.typed(ScaleForm.field(item)).isEmpty())
                .toList();
        if (Scoring.needsEveryItem(scale)) {
            untouched.forEach(item -> form.problem(ScaleForm.field(item), "measure.form.item.missing", item.label()));
        } else if (untouched.size() == missing.size()) {
            form.problem(ScaleForm.field(missing.getFirst()), "measure.form.item.noneRated");
        }
    }

    private static void noteFault(Form form, Score.Fault fault, Words words) {
        switch (fault) {
            case Score.Fault.NotAllowed(Scale.Item item, double given) ->
                form.problem(
                        ScaleForm.field(item),
                        "measure.form.item.notAllowed",
                        item.label(),
                        words.number(given),
                        ScaleForm.allowed(item, words));
            case Score.Fault.NoSuchItem(String item, double given) ->
                throw new IllegalStateException("item " + item + " was not asked for, got " + given);
        }
    }

    static Optional<Double> number(String typed) {
        try {
            double number = Double.parseDouble(typed.replace(',', '.'));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The items as a form holds them. */
    static Map<String, String> fields(Map<String, Double> items, Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        items.forEach((item, figure) -> fields.put(ScaleForm.PREFIX + item, words.number(figure)));
        return fields;
    }
}
