package fibril.atlas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one area × concern and holds it to the limits of both. */
final class ProtocolEntry {

    /** On the face nothing deeper is ever proposed: no label was evaluated above it. */
    private static final double FACE_PROPOSED_MM = 1.5;

    private static final double PIGMENT_PROPOSED_MM = 0.5;
    private static final double CLINIC_SETS_MM = 1.0;

    private final Basis basis;
    private final Map<String, Area> areas;
    private final Map<String, Concern> concerns;
    private final Map<String, EndPoint> endPoints;

    ProtocolEntry(Basis basis, List<Area> areas, List<Concern> concerns, List<EndPoint> endPoints) {
        this.basis = basis;
        this.areas = Loader.byId(areas, Area::id);
        this.concerns = Loader.byId(concerns, Concern::id);
        this.endPoints = Loader.byId(endPoints, EndPoint::id);
    }

    /** Every area of every concern has exactly one protocol. */
    static void refuseTwinsAndGaps(Entry root, List<Protocol> protocols, List<Concern> concerns) {
        Set<String> seen = new LinkedHashSet<>();
        for (Protocol each : protocols) {
            if (!seen.add(each.id())) root.problem("protocols", each.id() + " stands twice");
        }
        for (Concern concern : concerns) {
            for (String area : concern.areas()) {
                String id = Protocol.id(area, concern.id());
                if (!seen.contains(id)) root.problem("protocols", "has no entry for " + id);
            }
        }
    }

    Protocol read(Entry entry) {
        Area area = entry.ref("area", areas);
        Concern concern = entry.ref("concern", concerns);
        entry.rename(Protocol.id(area.id(), concern.id()));
        if (!concern.areas().contains(area.id())) entry.problem("area", "is not among the areas of " + concern.id());
        Depth depth = depth(entry, area, concern);
        EndPoint endPoint = entry.ref("endPoint", endPoints);
        if (endPoint.bleeds() && area.overBone())
            entry.problem("endPoint", "over bone the skin must not be worked until it bleeds");
        if (endPoint.bleeds() && concern.pigmentWork()) entry.problem("endPoint", "pigment work must not bleed");
        List<String> parents = entry.texts("parents");
        List<Citation> citations = parents(entry, parents, area, concern);
        return new Protocol(
                area,
                concern,
                depth,
                cap(area, depth),
                entry.textOrNone("labelNote"),
                concern.typicalResult(),
                endPoint,
                parents,
                basis.standing(entry, citations),
                List.of());
    }

    private static double cap(Area area, Depth depth) {
        return switch (depth) {
            case Depth.Proposed proposed -> area.hardCapMm();
            case Depth.ClinicMustSet none -> Math.min(area.hardCapMm(), none.atMostMm());
            case Depth.SetByClinic own -> Math.min(area.hardCapMm(), own.atMostMm());
        };
    }

    private static List<Citation> parents(Entry entry, List<String> parents, Area area, Concern concern) {
        List<String> known = List.of("areas/" + area.id(), "concerns/" + concern.id());
        for (String parent : parents) {
            if (!known.contains(parent))
                entry.problem("parents", "names \"" + parent + "\", which is neither its area nor its concern");
        }
        if (parents.isEmpty()) entry.problem("parents", "a derived record names what it comes from");
        return Stream.concat(area.standing().citations().stream(), concern.standing().citations().stream())
                .distinct()
                .toList();
    }

    private Depth depth(Entry entry, Area area, Concern concern) {
        return entry.inside("depth", inner -> {
            Depth proposed = inner.insideOrNone("proposed", part -> proposed(part, area, concern));
            Depth mustSet = inner.insideOrNone("clinicMustSet", part -> mustSet(part, area));
            if (proposed != null && mustSet == null) return proposed;
            if (mustSet != null && proposed == null) return mustSet;
            inner.problem("", "is either proposed or clinicMustSet");
            throw new Entry.Unreadable();
        });
    }

    private static Depth proposed(Entry entry, Area area, Concern concern) {
        Range range = entry.range("rangeMm", 0.05, deepestProposed(area, concern));
        double start = entry.number("startMm", range.min(), range.max());
        return new Depth.Proposed(range, start);
    }

    private static double deepestProposed(Area area, Concern concern) {
        double deepest = area.hardCapMm();
        if (area.group() == AreaGroup.FACE) deepest = Math.min(deepest, FACE_PROPOSED_MM);
        return concern.pigmentWork() ? Math.min(deepest, PIGMENT_PROPOSED_MM) : deepest;
    }

    private static Depth mustSet(Entry entry, Area area) {
        double atMost = entry.number("atMostMm", 0.1, Math.min(CLINIC_SETS_MM, area.hardCapMm()));
        return new Depth.ClinicMustSet(atMost, entry.text("reason"));
    }
}
