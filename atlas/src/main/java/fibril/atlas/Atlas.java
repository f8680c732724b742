package fibril.atlas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Facts with sources: areas, concerns, protocols, devices, screening rules, after-care, scales, claims and evidence.
 * A lookup named after its record throws for an unknown id; one that begins with {@code find} answers with an Optional.
 */
public final class Atlas {

    private final AtlasFiles files;
    private final String version;
    private final Facts facts;
    private final Shelf<Source> sources;
    private final Shelf<EndPoint> endPoints;
    private final Shelf<Area> areas;
    private final Shelf<Concern> concerns;
    private final Shelf<Protocol> protocols;
    private final Shelf<Device> devices;
    private final Shelf<Anaesthetic> anaesthetics;
    private final Shelf<Crosswalk> crosswalk;
    private final Shelf<ScreeningRule> screeningRules;
    private final Shelf<AfterCareTime> afterCareTimes;
    private final Shelf<AfterCarePhase> afterCarePhases;
    private final Shelf<CheckInTime> checkInTimes;
    private final Shelf<RedFlag> redFlags;
    private final Shelf<Disagreement> disagreements;
    private final Shelf<Scale> scales;
    private final Shelf<Claim> claims;

    private Atlas(AtlasFiles files, Facts facts) {
        this.files = files;
        this.version = files.hash();
        this.facts = facts;
        this.sources = new Shelf<>("source", facts.sources(), Source::id);
        this.endPoints = new Shelf<>("end point", facts.endPoints(), EndPoint::id);
        this.areas = new Shelf<>("area", facts.areas(), Area::id);
        this.concerns = new Shelf<>("concern", facts.concerns(), Concern::id);
        this.protocols = new Shelf<>("protocol", facts.protocols(), Protocol::id);
        this.devices = new Shelf<>("device", facts.devices(), Device::id);
        this.anaesthetics = new Shelf<>("numbing product", facts.anaesthetics(), Anaesthetic::id);
        this.crosswalk = new Shelf<>("crosswalk", facts.crosswalk(), row -> Protocol.id(row.area(), row.concern()));
        this.screeningRules = new Shelf<>("screening rule", facts.screeningRules(), ScreeningRule::id);
        this.afterCareTimes = new Shelf<>("after-care time", facts.afterCare().times(), AfterCareTime::id);
        this.afterCarePhases = new Shelf<>("after-care phase", facts.afterCare().phases(), AfterCarePhase::id);
        this.checkInTimes = new Shelf<>("check-in", facts.afterCare().checkIns(), CheckInTime::id);
        this.redFlags = new Shelf<>("red flag", facts.afterCare().redFlags(), RedFlag::id);
        this.disagreements = new Shelf<>("disagreement", facts.afterCare().disagreements(), Disagreement::id);
        this.scales = new Shelf<>("scale", facts.scales().all(), Scale::id);
        this.claims = new Shelf<>("claim", facts.claims(), Claim::id);
    }

    /** The facts that come with Fibril. Throws {@link BrokenAtlas} with every problem. */
    public static Atlas load() {
        return of(AtlasFiles.bundled());
    }

    /** The facts that come with Fibril, with this clinic's own file over them where there is one. */
    public static Atlas load(Path overlay) {
        if (!Files.exists(overlay)) return load();
        return of(AtlasFiles.bundled().with(AtlasFiles.OVERLAY, AtlasFiles.bytes(overlay)));
    }

    /** The facts that come with Fibril with these settings of a clinic over them. */
    public static Atlas load(Overlay overlay) {
        return overlay.isEmpty() ? load() : of(AtlasFiles.bundled().with(overlay));
    }

    /** An atlas that {@link #writeTo} kept. Throws {@link BrokenAtlas} where it is no longer what it was. */
    public static Atlas loadKept(Path folder) {
        AtlasFiles files = AtlasFiles.in(folder);
        if (!files.mayBeNamed(folder)) {
            throw new BrokenAtlas(List.of(new AtlasProblem(
                    String.valueOf(folder.getFileName()),
                    "(hash)",
                    files.hash(),
                    "must be that of the folder's name; a file was changed, or is missing")));
        }
        return of(files);
    }

    /** True where such a folder is there and holds what its name says. */
    public static boolean isKept(Path folder) {
        return Files.isDirectory(folder) && AtlasFiles.in(folder).mayBeNamed(folder);
    }

    static Atlas of(AtlasFiles files) {
        Problems problems = new Problems();
        Facts facts = Loader.read(files, problems);
        if (!problems.found().isEmpty()) throw new BrokenAtlas(problems.found());
        return new Atlas(files, facts);
    }

    /** What would be wrong with a clinic's own file; empty when it can be used. */
    public static List<AtlasProblem> problemsOf(Overlay overlay) {
        Problems problems = new Problems();
        Loader.read(AtlasFiles.bundled().with(overlay), problems);
        return problems.found();
    }

    /** Content hash over all data and the overlay. */
    public String version() {
        return version;
    }

    /** Writes every data file and the overlay, whole or not at all, so that this version can be loaded again. */
    public void writeTo(Path folder) {
        files.writeTo(folder);
    }

    /** This clinic's own settings; empty where it has none. */
    public Overlay overlay() {
        return facts.overlay();
    }

    /** Everything this clinic changed, with what the sources say. */
    public List<ClinicChange> clinicChanges() {
        return facts.clinicChanges();
    }

    public Source source(String id) {
        return sources.get(id);
    }

    public List<Source> sources() {
        return sources.all();
    }

    public EndPoint endPoint(String id) {
        return endPoints.get(id);
    }

    public List<EndPoint> endPoints() {
        return endPoints.all();
    }

    public Area area(String id) {
        return areas.get(id);
    }

    public Optional<Area> findArea(String id) {
        return areas.find(id);
    }

    public List<Area> areas() {
        return areas.all();
    }

    public Concern concern(String id) {
        return concerns.get(id);
    }

    public Optional<Concern> findConcern(String id) {
        return concerns.find(id);
    }

    public List<Concern> concerns() {
        return concerns.all();
    }

    /** None where this concern is not treated on this area. */
    public Optional<Protocol> protocol(String area, String concern) {
        return protocols.find(Protocol.id(area, concern));
    }

    public List<Protocol> protocols() {
        return protocols.all();
    }

    public Device device(String id) {
        return devices.get(id);
    }

    public Optional<Device> findDevice(String id) {
        return devices.find(id);
    }

    public List<Device> devices() {
        return devices.all();
    }

    /** What sources say on points of practice: passes, end point, closing of the channels, numbing. */
    public List<Note> notes() {
        return facts.notes();
    }

    public List<DeviceRule> deviceRules() {
        return facts.deviceRules();
    }

    public Anaesthetic anaesthetic(String id) {
        return anaesthetics.get(id);
    }

    public Optional<Anaesthetic> findAnaesthetic(String id) {
        return anaesthetics.find(id);
    }

    public List<Anaesthetic> anaesthetics() {
        return anaesthetics.all();
    }

    public Optional<Crosswalk> crosswalk(String area, String concern) {
        return crosswalk.find(Protocol.id(area, concern));
    }

    public List<Crosswalk> crosswalk() {
        return crosswalk.all();
    }

    /** In the order of the list. */
    public List<ScreeningRule> screeningRules() {
        return screeningRules.all();
    }

    public ScreeningRule screeningRule(String id) {
        return screeningRules.get(id);
    }

    public Optional<ScreeningRule> findScreeningRule(String id) {
        return screeningRules.find(id);
    }

    /** Headings of the questionnaire, in order. */
    public List<Topic> topics() {
        return facts.topics();
    }

    public AfterCareTime afterCareTime(String id) {
        return afterCareTimes.get(id);
    }

    public List<AfterCareTime> afterCareTimes() {
        return afterCareTimes.all();
    }

    public AfterCarePhase afterCarePhase(String id) {
        return afterCarePhases.get(id);
    }

    public List<AfterCarePhase> afterCarePhases() {
        return afterCarePhases.all();
    }

    /** What a phase's list says after work of this depth, with this clinic's times in words. */
    public List<String> advice(AfterCarePhase phase, List<AfterCarePhase.Line> lines, DepthClass depth) {
        return lines.stream()
                .filter(line -> phase.shows(line, depth, afterCareTimes.byId()))
                .map(line -> Placeholders.filled(
                        line.text(), time -> afterCareTime(time).words(depth)))
                .toList();
    }

    public CheckInTime checkInTime(String id) {
        return checkInTimes.get(id);
    }

    public List<CheckInTime> checkInTimes() {
        return checkInTimes.all();
    }

    public List<CheckInQuestion> checkInQuestions() {
        return facts.afterCare().questions();
    }

    public RedFlag redFlag(String id) {
        return redFlags.get(id);
    }

    public List<RedFlag> redFlags() {
        return redFlags.all();
    }

    public Disagreement disagreement(String id) {
        return disagreements.get(id);
    }

    public List<Disagreement> disagreements() {
        return disagreements.all();
    }

    public Scale scale(String id) {
        return scales.get(id);
    }

    public Optional<Scale> findScale(String id) {
        return scales.find(id);
    }

    public List<Scale> scales() {
        return scales.all();
    }

    /** The scales to offer first for a concern, best first; empty where none is named. */
    public List<Scale> scalesFirstFor(String concern) {
        return scaleChoice(concern).map(ScaleChoice::scales).orElse(List.of());
    }

    public Optional<ScaleChoice> scaleChoice(String concern) {
        return facts.scales().bestFirst().stream()
                .filter(choice -> choice.concern().equals(concern))
                .findFirst();
    }

    /** Offered in every course, whatever its concern. */
    public List<Scale> scalesOfEveryCourse() {
        return facts.scales().everyCourse();
    }

    /** Taken in every session. */
    public List<Scale> scalesOfEverySession() {
        return facts.scales().everySession();
    }

    /** Taken while the skin recovers. */
    public List<Scale> scalesOfRecovery() {
        return facts.scales().recovery();
    }

    public Claim claim(String id) {
        return claims.get(id);
    }

    public List<Claim> claims() {
        return claims.all();
    }

    public List<TrialRow> trials() {
        return facts.evidence().trials();
    }

    public List<TrialRow> trialsOf(String studyId) {
        return facts.evidence().trials().stream()
                .filter(row -> row.studyId().equals(studyId))
                .toList();
    }

    public List<RecoveryRow> recovery() {
        return facts.evidence().recovery();
    }

    /** The skin of an area at an age, for one sex or, where it is not known, for both together. */
    public SkinOf skin(String area, Sex sex, double ageYears) {
        return SkinFile.of(facts.skin(), area, sex, ageYears);
    }

    public List<Thickness> thicknesses() {
        return facts.skin().thickness();
    }

    /** A pen as a machine, with what stands in for numbers its sources do not give. */
    public PenMechanics mechanics(Device device) {
        return PenMechanics.of(device.pen(), Loader.byId(facts.skin().pen(), ToolPart::id));
    }

    /** The roller most trials of rollers used. */
    public RollerMechanics roller() {
        return SkinFile.roller(facts.skin());
    }

    public List<BiologyRow> biology() {
        return facts.evidence().biology();
    }
}
