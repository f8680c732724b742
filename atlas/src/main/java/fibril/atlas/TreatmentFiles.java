package fibril.atlas;

import java.util.List;
import java.util.Set;

/** Areas, concerns, protocols, devices and numbing products: the files about the treatment itself. */
final class TreatmentFiles {

    private final Basis basis;
    private final Loader loader;
    List<EndPoint> endPoints = List.of();
    List<Area> areas = List.of();
    List<Concern> concerns = List.of();
    List<Protocol> protocols = List.of();
    List<Note> notes = List.of();
    List<Device> devices = List.of();
    List<DeviceRule> deviceRules = List.of();
    List<Anaesthetic> anaesthetics = List.of();

    TreatmentFiles(Basis basis, Loader loader) {
        this.basis = basis;
        this.loader = loader;
    }

    void read() {
        areas = loader.file("areas.json", this::areas, List.of());
        concerns = loader.file("concerns.json", root -> root.records("concerns", "id", this::concern), List.of());
        protocols = loader.file("protocols.json", this::protocols, List.of());
        devices = loader.file("devices.json", this::devices, List.of());
        anaesthetics =
                loader.file("anaesthetic.json", root -> root.records("products", "id", this::anaesthetic), List.of());
    }

    Set<String> areaIds() {
        return Loader.byId(areas, Area::id).keySet();
    }

    Set<String> concernIds() {
        return Loader.byId(concerns, Concern::id).keySet();
    }

    private List<Area> areas(Entry root) {
        endPoints = root.records("endPoints", "id", this::endPoint);
        return root.records("areas", "id", this::area);
    }

    private EndPoint endPoint(Entry entry) {
        return new EndPoint(
                entry.text("id"),
                entry.text("words"),
                entry.text("plainWords"),
                entry.flag("bleeds"),
                basis.standing(entry));
    }

    private Area area(Entry entry) {
        Range depth = entry.rangeOrNone("depthMm", 0.05, 3);
        double hardCap = entry.number("hardCapMm", 0.1, 3);
        boolean overBone = entry.flag("overBone");
        EndPoint endPoint = entry.ref("endPoint", Loader.byId(endPoints, EndPoint::id));
        if (depth != null && depth.max() > hardCap) {
            entry.problem("depthMm", "goes to " + depth.max() + ", deeper than the hard cap of " + hardCap);
        }
        if (overBone && endPoint.bleeds())
            entry.problem("endPoint", "over bone the skin must not be worked until it bleeds");
        return new Area(
                entry.text("id"),
                entry.text("name"),
                entry.text("plainName"),
                entry.oneOf("group", AreaGroup.class),
                depth,
                hardCap,
                hardCap,
                overBone,
                endPoint,
                entry.textOrNone("notes"),
                entry.parts("depthOpinions", basis::opinion),
                basis.standing(entry),
                List.of());
    }

    private Concern concern(Entry entry) {
        boolean pigment = entry.flag("pigmentWork");
        EndPoint endPoint = entry.ref("endPoint", Loader.byId(endPoints, EndPoint::id));
        if (pigment && endPoint.bleeds()) entry.problem("endPoint", "pigment work must not bleed");
        return new Concern(
                entry.text("id"),
                entry.text("name"),
                entry.text("plainName"),
                entry.rangeOrNone("depthMm", 0.05, 3),
                entry.inside("sessions", TreatmentFiles::sessions),
                entry.inside("spacing", TreatmentFiles::spacing),
                entry.range("intervalWeeks", 1, 52),
                endPoint,
                entry.flag("scarWork"),
                pigment,
                entry.ids("areas", areaIds()),
                entry.text("typicalResult"),
                entry.text("evidence"),
                entry.text("rangeBetweenSources"),
                entry.parts("depthOpinions", basis::opinion),
                basis.standing(entry));
    }

    private static SessionPlan sessions(Entry entry) {
        return new SessionPlan(entry.whole("min", 1, 30), entry.whole("max", 1, 30), entry.whole("proposed", 1, 30));
    }

    private static Spacing spacing(Entry entry) {
        return new Spacing(
                entry.whole("minimumDays", 7, 365),
                entry.whole("minimumDaysMarksEasily", 7, 365),
                entry.whole("proposedDays", 7, 365));
    }

    private List<Protocol> protocols(Entry root) {
        notes = root.records("notes", "id", this::note);
        List<Protocol> found =
                root.records("protocols", "(pair)", new ProtocolEntry(basis, areas, concerns, endPoints)::read);
        ProtocolEntry.refuseTwinsAndGaps(root, found, concerns);
        return found;
    }

    private Note note(Entry entry) {
        return new Note(entry.text("id"), entry.text("title"), entry.text("words"), basis.standing(entry));
    }

    private List<Device> devices(Entry root) {
        deviceRules = root.records("rules", "id", this::deviceRule);
        return root.records("devices", "id", new DeviceEntry(basis, areaIds(), concernIds())::read);
    }

    private DeviceRule deviceRule(Entry entry) {
        return new DeviceRule(entry.text("id"), entry.text("words"), basis.standing(entry));
    }

    private Anaesthetic anaesthetic(Entry entry) {
        return new Anaesthetic(
                entry.text("id"),
                entry.text("name"),
                entry.text("use"),
                entry.textOrNone("avoid"),
                null,
                basis.standing(entry),
                List.of());
    }
}
