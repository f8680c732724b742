package fibril.atlas;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the skin model is told of places and tools; refuses an area, layer, sex or part that is missing. */
final class SkinFile {

    /** For atlases kept before there was such a file. */
    static final Facts.Skin EMPTY = new Facts.Skin(List.of(), List.of(), List.of(), List.of());

    private static final Set<String> PEN = parts(
            "needles",
            "strokes_per_second",
            "needle_diameter_mm",
            "cone_length_mm",
            "swept_width_mm",
            "glide_mm_per_second");
    private static final Set<String> ROLLER =
            parts("needles", "drum_diameter_mm", "drum_width_mm", "needle_diameter_mm", "cone_length_mm");

    private final Basis basis;
    private final List<Area> areas;

    SkinFile(Basis basis, List<Area> areas) {
        this.basis = basis;
        this.areas = areas;
    }

    private static Set<String> parts(String... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }

    Facts.Skin read(Entry root) {
        List<Thickness> thickness = root.records("thickness", "id", this::thickness);
        refuseGaps(root, thickness);
        List<LayerAgeing> ageing = root.records("ageing", "id", this::ageing);
        for (SkinLayer layer : SkinLayer.values()) {
            if (ageing.stream().filter(each -> each.layer() == layer).count() != 1) {
                root.problem("ageing", "has not one entry for " + layer);
            }
        }
        return new Facts.Skin(thickness, ageing, parts(root, "pen", PEN), parts(root, "roller", ROLLER));
    }

    private Thickness thickness(Entry entry) {
        return new Thickness(
                entry.text("id"),
                entry.ref("area", Loader.byId(areas, Area::id)),
                entry.oneOf("layer", SkinLayer.class),
                entry.oneOf("sex", Sex.class),
                entry.number("mm", 0.01, 10),
                entry.number("sdMm", 0.001, 5),
                basis.standing(entry));
    }

    private LayerAgeing ageing(Entry entry) {
        return new LayerAgeing(
                entry.text("id"),
                entry.oneOf("layer", SkinLayer.class),
                entry.number("percentPerDecade", -15, 5),
                entry.number("measuredAtYears", 18, 90),
                basis.standing(entry));
    }

    private List<ToolPart> parts(Entry root, String field, Set<String> needed) {
        List<ToolPart> parts = root.records(field, "id", this::part);
        Set<String> missing = new LinkedHashSet<>(needed);
        for (ToolPart part : parts) {
            if (!missing.remove(part.id())) root.problem(field, "has no use for " + part.id());
        }
        for (String id : missing) root.problem(field, "has no entry for " + id);
        return parts;
    }

    private ToolPart part(Entry entry) {
        return new ToolPart(
                entry.text("id"),
                entry.number("value", 0.001, 10_000),
                entry.range("range", 0.001, 10_000),
                basis.standing(entry));
    }

    /** Each area and layer is told either for both sexes at once or for each. */
    private void refuseGaps(Entry root, List<Thickness> thickness) {
        for (Area area : areas) {
            for (SkinLayer layer : SkinLayer.values()) {
                List<Sex> told = thickness.stream()
                        .filter(each -> each.area().id().equals(area.id()) && each.layer() == layer)
                        .map(Thickness::sex)
                        .toList();
                boolean whole = told.equals(List.of(Sex.UNKNOWN))
                        || (told.size() == 2 && EnumSet.copyOf(told).equals(EnumSet.of(Sex.FEMALE, Sex.MALE)));
                if (!whole) root.problem("thickness", "tells " + layer + " of " + area.id() + " for " + told);
            }
        }
    }

    /** The skin of one area, sex and age. */
    static SkinOf of(Facts.Skin skin, String area, Sex sex, double ageYears) {
        List<Thickness> epidermis = told(skin, area, SkinLayer.EPIDERMIS, sex);
        List<Thickness> dermis = told(skin, area, SkinLayer.DERMIS, sex);
        List<Standing> standings = java.util.stream.Stream.concat(epidermis.stream(), dermis.stream())
                .map(Thickness::standing)
                .distinct()
                .toList();
        return new SkinOf(
                mean(epidermis, factor(skin, SkinLayer.EPIDERMIS, ageYears)),
                mean(dermis, factor(skin, SkinLayer.DERMIS, ageYears)),
                standings);
    }

    private static List<Thickness> told(Facts.Skin skin, String area, SkinLayer layer, Sex sex) {
        List<Thickness> here = skin.thickness().stream()
                .filter(each -> each.area().id().equals(area) && each.layer() == layer)
                .toList();
        List<Thickness> ofSex = here.stream().filter(each -> each.sex() == sex).toList();
        List<Thickness> found = ofSex.isEmpty() ? here : ofSex;
        if (found.isEmpty()) throw new IllegalArgumentException("the atlas has no skin thickness of \"" + area + "\"");
        return found;
    }

    private static double factor(Facts.Skin skin, SkinLayer layer, double ageYears) {
        return skin.ageing().stream()
                .filter(each -> each.layer() == layer)
                .findFirst()
                .orElseThrow()
                .factor(ageYears);
    }

    /** Where a sex is not known: the mean of both, with the spread of the mixture. */
    private static SkinOf.Layer mean(List<Thickness> told, double factor) {
        double mean = told.stream().mapToDouble(Thickness::mm).average().orElseThrow();
        double variance = told.stream()
                .mapToDouble(each -> each.sdMm() * each.sdMm() + (each.mm() - mean) * (each.mm() - mean))
                .average()
                .orElseThrow();
        return new SkinOf.Layer(mean * factor, Math.sqrt(variance) * factor);
    }

    static RollerMechanics roller(Facts.Skin skin) {
        Map<String, ToolPart> parts = Loader.byId(skin.roller(), ToolPart::id);
        return new RollerMechanics(
                (int) value(parts, "needles"),
                value(parts, "drum_diameter_mm"),
                value(parts, "drum_width_mm"),
                value(parts, "needle_diameter_mm"),
                value(parts, "cone_length_mm"),
                skin.roller());
    }

    private static double value(Map<String, ToolPart> parts, String id) {
        ToolPart part = parts.get(id);
        if (part == null) throw new IllegalStateException("skin.json has no roller part \"" + id + "\"");
        return part.value();
    }
}
