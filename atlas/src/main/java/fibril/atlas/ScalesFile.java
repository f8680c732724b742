package fibril.atlas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the scales and which to offer first. */
final class ScalesFile {

    static final Facts.Scales EMPTY = new Facts.Scales(List.of(), List.of(), List.of(), List.of(), List.of());

    private final Basis basis;
    private final Set<String> concerns;
    private Map<String, Scale> scales = Map.of();

    ScalesFile(Basis basis, Set<String> concerns) {
        this.basis = basis;
        this.concerns = concerns;
    }

    Facts.Scales read(Entry root) {
        List<Scale> all = root.records("scales", "id", this::scale);
        scales = Loader.byId(all, Scale::id);
        List<ScaleChoice> bestFirst = root.records("bestFirst", "concern", this::choice);
        return root.inside(
                "always",
                always -> new Facts.Scales(
                        all, bestFirst, named(always, "course"), named(always, "session"), named(always, "recovery")));
    }

    private ScaleChoice choice(Entry entry) {
        String concern = entry.text("concern");
        entry.known("concern", concern, concerns);
        return new ScaleChoice(concern, named(entry, "scales"), entry.textOrNone("why"));
    }

    private List<Scale> named(Entry entry, String field) {
        return entry.ids(field, scales.keySet()).stream()
                .flatMap(id -> Stream.ofNullable(scales.get(id)))
                .toList();
    }

    private Scale scale(Entry entry) {
        List<Scale.Item> items = entry.parts("items", ScalesFile::item);
        return new Scale(
                entry.text("id"),
                entry.text("name"),
                entry.text("version"),
                entry.text("measures"),
                entry.severalOf("raters", Scale.Rater.class),
                entry.insideOrNone("range", ScalesFile::grid),
                entry.oneOf("direction", Scale.Direction.class),
                entry.inside("formula", ScalesFile::formula),
                items,
                entry.parts("grades", ScalesFile::grade),
                entry.parts("testVectors", part -> vector(part, items)),
                entry.insideOrNone("smallestChange", this::smallest),
                new Scale.Use(
                        entry.flag("isChange"),
                        entry.flag("isBaselineOnly"),
                        entry.flag("needsTouch"),
                        entry.flag("reproducible")),
                entry.text("licence"),
                entry.ids("suits", concerns),
                entry.textOrNone("asksWhich"),
                entry.textOrNone("notes"),
                basis.standing(entry));
    }

    private static Scale.Grid grid(Entry entry) {
        return new Scale.Grid(
                entry.number("min", -1000, 1000),
                entry.number("max", -1000, 1000),
                entry.number("step", 0.001, 100),
                entry.textOrNone("unit"));
    }

    private static Scale.Formula formula(Entry entry) {
        return new Scale.Formula(
                entry.oneOf("kind", Scale.FormulaKind.class), entry.text("text"), entry.textOrNone("acrossRaters"));
    }

    private static Scale.Item item(Entry entry) {
        Double weight = entry.numberOrNone("weight", 0, 1000);
        double min = entry.number("min", -1000, 1000);
        double max = entry.number("max", -1000, 1000);
        return new Scale.Item(
                entry.text("id"),
                entry.text("label"),
                min,
                max,
                entry.number("step", 0.001, 100),
                weight == null ? 1 : weight,
                entry.textOrNone("region"),
                entry.textOrNone("part"),
                !entry.has("compared") || entry.flag("compared"),
                entry.parts(
                        "options", option -> new Scale.Option(option.number("value", min, max), option.text("label"))));
    }

    private static Scale.Grade grade(Entry entry) {
        return new Scale.Grade(
                entry.number("from", -1000, 1000),
                entry.number("to", -1000, 1000),
                entry.text("label"),
                entry.textOrNone("text"));
    }

    private static Scale.TestVector vector(Entry entry, List<Scale.Item> items) {
        Set<String> known = Loader.byId(items, Scale.Item::id).keySet();
        Map<String, Double> in = entry.numbers("in");
        in.keySet().forEach(item -> entry.known("in", item, known));
        return new Scale.TestVector(in, entry.numbers("out"));
    }

    private Scale.SmallestChange smallest(Entry entry) {
        return new Scale.SmallestChange(
                entry.number("value", 0.001, 1000),
                entry.oneOf("what", Scale.Meaning.class),
                entry.text("text"),
                basis.standing(entry));
    }
}
