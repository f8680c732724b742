package fibril.clinic.plan;

import static fibril.clinic.plan.PlanFault.depthField;

import fibril.atlas.Anaesthetic;
import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Protocol;
import fibril.clinic.plan.PlanFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What no plan may pass, whoever signs it: depth caps, the pen's own travel, spacing, numbing limits. */
public final class PlanCheck {

    private final Atlas atlas;
    private final Concern concern;
    private final PlannedFor whom;

    public PlanCheck(Atlas atlas, Concern concern, PlannedFor whom) {
        this.atlas = atlas;
        this.concern = concern;
        this.whom = whom;
    }

    /** Everything, for a course that was written some time ago or is about to be agreed. */
    public List<PlanFault> of(Course course, boolean noAnaesthetic) {
        List<PlanFault> faults = new ArrayList<>();
        Dial dial = atlas.findDevice(course.device()).map(Dial::of).orElse(Dial.UNKNOWN);
        course.zones().forEach(zone -> faults.addAll(depth(zone.area(), zone.depthMm(), dial)));
        faults.addAll(spacing(course.spacingDays()));
        faults.addAll(numbing(course.numbing(), noAnaesthetic));
        return faults;
    }

    public List<PlanFault> depth(String areaId, double depthMm, Dial dial) {
        Optional<Protocol> protocol = atlas.protocol(areaId, concern.id());
        if (protocol.isEmpty()) {
            String name = atlas.findArea(areaId).map(Area::name).orElse(areaId);
            return List.of(PlanFault.of(Kind.NOT_TREATED, depthField(areaId), name, concern.name()));
        }
        return switch (DepthAllowed.of(protocol.get())) {
            case DepthAllowed.ClinicMustSet none ->
                List.of(PlanFault.of(
                        Kind.CLINIC_MUST_SET,
                        depthField(areaId),
                        protocol.get().area().name(),
                        none.atMostMm(),
                        none.reason()));
            case DepthAllowed.UpTo allowed -> depth(protocol.get().area(), depthMm, allowed.mostMm(), dial);
        };
    }

    private static List<PlanFault> depth(Area area, double depthMm, double mostMm, Dial dial) {
        List<PlanFault> faults = new ArrayList<>();
        String field = depthField(area.id());
        if (!(depthMm <= mostMm)) {
            Kind kind = mostMm < area.hardCapMm() ? Kind.OVER_CAP : Kind.OVER_HARD_CAP;
            faults.add(PlanFault.of(kind, field, area.name(), depthMm, mostMm));
        }
        if (!dial.reaches(depthMm)) {
            faults.add(PlanFault.of(
                    Kind.BEYOND_DIAL,
                    field,
                    area.name(),
                    depthMm,
                    dial.deepestMm().orElseThrow()));
        }
        if (!dial.hasSetting(depthMm)) {
            faults.add(PlanFault.of(Kind.BETWEEN_SETTINGS, field, area.name(), depthMm, dial.step()));
        }
        return faults;
    }

    public List<PlanFault> spacing(int days) {
        int least = concern.spacing().minimumDays(whom.skinType());
        return days >= least
                ? List.of()
                : List.of(PlanFault.of(Kind.TOO_CLOSE, "spacingDays", days, least, concern.name()));
    }

    public List<PlanFault> numbing(Numbing numbing, boolean noAnaesthetic) {
        return switch (numbing) {
            case Numbing.None none -> List.of();
            case Numbing.Cream cream ->
                atlas.findAnaesthetic(cream.product())
                        .map(product -> numbing(cream, product, noAnaesthetic))
                        .orElseGet(() -> List.of(PlanFault.of(Kind.NUMBING_UNKNOWN, "numbing", cream.product())));
        };
    }

    private static List<PlanFault> numbing(Numbing.Cream cream, Anaesthetic product, boolean noAnaesthetic) {
        List<PlanFault> faults = new ArrayList<>();
        if (noAnaesthetic) faults.add(PlanFault.of(Kind.NUMBING_FORBIDDEN, "numbing", product.name()));
        if (product.limits().isEmpty()) {
            faults.add(PlanFault.of(Kind.NUMBING_UNLIMITED, "numbing", product.name()));
            return faults;
        }
        Anaesthetic.Limits most = product.limits().get();
        if (!(cream.grams() <= most.maxGrams())) {
            faults.add(PlanFault.of(Kind.NUMBING_TOO_MUCH, "numbingGrams", cream.grams(), most.maxGrams()));
        }
        if (!(cream.areaCm2() <= most.maxAreaCm2())) {
            faults.add(PlanFault.of(Kind.NUMBING_TOO_WIDE, "numbingAreaCm2", cream.areaCm2(), most.maxAreaCm2()));
        }
        if (!(cream.minutes() <= most.maxMinutes())) {
            faults.add(PlanFault.of(Kind.NUMBING_TOO_LONG, "numbingMinutes", cream.minutes(), most.maxMinutes()));
        }
        return faults;
    }
}
