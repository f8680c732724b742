package fibril.clinic.plan;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.atlas.LabelCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each zone of a plan held against what the device is cleared for. */
public record CourseLabel(List<ZoneLabel> zones) {

    public record ZoneLabel(Area area, LabelCheck check) {}

    public CourseLabel {
        zones = List.copyOf(zones);
    }

    public static CourseLabel of(
            Atlas atlas, Device device, Concern concern, List<PlannedZone> zones, PlannedFor whom) {
        return new CourseLabel(zones.stream()
                .map(zone -> new ZoneLabel(
                        atlas.area(zone.area()),
                        device.check(zone.area(), concern.id(), whom.skinType(), whom.ageYears(), zone.depthMm())))
                .toList());
    }

    /** A plan is on label when every zone is. */
    public boolean isOnLabel() {
        return zones.stream().allMatch(zone -> zone.check().isOnLabel());
    }

    /** Each reason once, with the zones it is about: "Cheeks, Nose: this concern is not in the clearance". */
    public List<String> reasons() {
        Map<String, String> areasByReason = new LinkedHashMap<>();
        for (ZoneLabel zone : zones) {
            if (!(zone.check() instanceof LabelCheck.OffLabel(List<LabelCheck.Reason> reasons))) continue;
            for (LabelCheck.Reason reason : reasons) {
                areasByReason.merge(reason.words(), zone.area().name(), (before, one) -> before + ", " + one);
            }
        }
        return areasByReason.entrySet().stream()
                .map(each -> each.getValue() + ": " + each.getKey())
                .toList();
    }
}
