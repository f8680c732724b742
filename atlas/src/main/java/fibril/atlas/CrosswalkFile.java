package fibril.atlas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how protocols read in the evidence tables. Every protocol has a row. */
final class CrosswalkFile {

    private final Basis basis;
    private final Set<String> areas;
    private final Set<String> concerns;
    private final Map<String, Scale> scales;
    private final Set<String> protocols;
    private final Set<String> evidenceSites;
    private final Set<String> evidenceConcerns;

    CrosswalkFile(Basis basis, TreatmentFiles treatment, Facts.Scales scales, Facts.Evidence evidence) {
        this.basis = basis;
        this.areas = treatment.areaIds();
        this.concerns = treatment.concernIds();
        this.scales = Loader.byId(scales.all(), Scale::id);
        this.protocols = Loader.byId(treatment.protocols, Protocol::id).keySet();
        this.evidenceSites = evidence.trials().stream().map(TrialRow::site).collect(Collectors.toSet());
        this.evidenceConcerns =
                evidence.trials().stream().map(TrialRow::concern).collect(Collectors.toSet());
    }

    List<Crosswalk> read(Entry root) {
        List<Crosswalk> rows = root.records("crosswalk", "(pair)", this::row);
        Set<String> missing = new LinkedHashSet<>(protocols);
        Set<String> seen = new LinkedHashSet<>();
        for (Crosswalk row : rows) {
            String id = Protocol.id(row.area(), row.concern());
            missing.remove(id);
            if (!seen.add(id)) root.problem("crosswalk", id + " stands twice");
        }
        for (String id : missing) root.problem("crosswalk", "has no row for " + id);
        return rows;
    }

    private Crosswalk row(Entry entry) {
        String area = entry.text("area");
        String concern = entry.text("concern");
        entry.rename(Protocol.id(area, concern));
        entry.known("area", area, areas);
        entry.known("concern", concern, concerns);
        if (!protocols.contains(Protocol.id(area, concern))) entry.problem("concern", "is not treated on this area");
        String evidenceConcern = entry.textOrNone("evidenceConcern");
        if (!evidenceConcern.isEmpty()) entry.known("evidenceConcern", evidenceConcern, evidenceConcerns);
        return new Crosswalk(area, concern, evidenceConcern, entry.ids("evidenceSites", evidenceSites), outlook(entry));
    }

    private Crosswalk.Outlook outlook(Entry entry) {
        Crosswalk.Outlook onScale = entry.insideOrNone("onScale", this::onScale);
        String why = entry.textOrNone("noForecast");
        if ((onScale == null) == why.isEmpty())
            entry.problem("noForecast", "stands alone: either a scale or a reason why not");
        return onScale == null ? new Crosswalk.Outlook.NoForecast(why) : onScale;
    }

    private Crosswalk.Outlook onScale(Entry entry) {
        Scale scale = entry.ref("scale", scales);
        String item = entry.textOrNone("item");
        if (!item.isEmpty() && scale.findItem(item).isEmpty()) entry.problem("item", "is not an item of " + scale.id());
        List<String> keys = entry.ids("basis", basis.sources().keySet());
        if (keys.isEmpty()) entry.problem("basis", "cites no source");
        List<Citation> citations = keys.stream()
                .filter(basis.sources()::containsKey)
                .map(key -> new Citation(Objects.requireNonNull(basis.sources().get(key)), "basis of the forecast"))
                .toList();
        return new Crosswalk.Outlook.OnScale(scale.id(), item, citations);
    }
}
