package fibril.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files in the order in which they refer to each other, then lays the clinic's own file over them. */
final class Loader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final AtlasFiles files;
    private final Problems problems;

    private Loader(AtlasFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static Facts read(AtlasFiles files, Problems problems) {
        Loader loader = new Loader(files, problems);
        Facts facts = loader.facts();
        return facts.overlay().isEmpty() ? facts : new OverlayFold(facts, problems).folded();
    }

    private Facts facts() {
        List<Source> sources = file("sources.json", root -> root.records("sources", "id", Basis::source), List.of());
        Basis basis = new Basis(byId(sources, Source::id));
        TreatmentFiles treatment = new TreatmentFiles(basis, this);
        treatment.read();
        Set<String> areas = treatment.areaIds();
        Set<String> concerns = treatment.concernIds();
        ScreeningFile screening = new ScreeningFile(basis, areas, concerns);
        List<ScreeningRule> rules = file("screening.json", screening::rules, List.of());
        Facts.AfterCare afterCare = file("aftercare.json", new AfterCareFile(basis, areas)::read, AfterCareFile.EMPTY);
        Facts.Scales scales = file("scales.json", new ScalesFile(basis, concerns)::read, ScalesFile.EMPTY);
        Facts.Evidence evidence = new EvidenceFiles(files, basis, problems).read();
        List<Claim> claims = file("claims.json", new ClaimsFile(basis, areas, concerns, evidence)::read, List.of());
        List<Crosswalk> crosswalk =
                file("crosswalk.json", new CrosswalkFile(basis, treatment, scales, evidence)::read, List.of());
        Facts.Skin skin = files.has("skin.json")
                ? file("skin.json", new SkinFile(basis, treatment.areas)::read, SkinFile.EMPTY)
                : SkinFile.EMPTY;
        Overlay overlay = files.has(AtlasFiles.OVERLAY)
                ? file(AtlasFiles.OVERLAY, OverlayFile::read, Overlay.NONE)
                : Overlay.NONE;
        return new Facts(
                sources,
                treatment.endPoints,
                treatment.areas,
                treatment.concerns,
                treatment.protocols,
                treatment.devices,
                treatment.deviceRules,
                treatment.notes,
                treatment.anaesthetics,
                crosswalk,
                screening.topics(),
                rules,
                afterCare,
                scales,
                claims,
                evidence,
                skin,
                overlay);
    }

    /** Reads one file; {@code otherwise} stands in when it cannot be read at all. */
    <T> T file(String name, Function<Entry, T> reader, T otherwise) {
        try {
            Entry root = Entry.root(name, JSON.readTree(files.text(name)), problems);
            root.about();
            T records = reader.apply(root);
            root.refuseUnreadFields();
            return records;
        } catch (JacksonException broken) {
            problems.add(name, "(file)", "(text)", "is not JSON: " + broken.getOriginalMessage());
        } catch (Entry.Unreadable noted) {
            // the fault is in the list of problems
        }
        return otherwise;
    }

    static <T> Map<String, T> byId(List<T> records, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T each : records) map.putIfAbsent(id.apply(each), each);
        return map;
    }
}
