package fibril.clinic.plan;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Protocol;
import fibril.clinic.plan.DepthAllowed.ClinicMustSet;
import java.util.ArrayList;
import java.util.List;

/** Where a new plan starts: the atlas's figures for these areas and this concern, on this pen's settings. */
public record Proposal(List<Zone> zones, int sessions, int spacingDays) {

    public Proposal {
        zones = List.copyOf(zones);
    }

    public sealed interface Zone {
        Area area();

        record Proposed(Area area, double depthMm, int passes) implements Zone {}

        /** Nothing is proposed until the clinic has set a depth. */
        record ForClinicToSet(Area area, double atMostMm, String reason) implements Zone {}

        /** The concern is not treated there. */
        record NotTreated(Area area) implements Zone {}
    }

    public static Proposal of(Atlas atlas, Concern concern, List<String> areas, Dial dial, PlannedFor whom) {
        List<Zone> zones = new ArrayList<>();
        areas.stream()
                .distinct()
                .forEach(id -> atlas.findArea(id).ifPresent(area -> zones.add(zone(atlas, concern, area, dial))));
        return new Proposal(
                zones, concern.sessions().proposed(), concern.spacing().proposedDays(whom.skinType()));
    }

    private static Zone zone(Atlas atlas, Concern concern, Area area, Dial dial) {
        return atlas.protocol(area.id(), concern.id())
                .<Zone>map(protocol -> switch (DepthAllowed.of(protocol)) {
                    case ClinicMustSet none -> new Zone.ForClinicToSet(area, none.atMostMm(), none.reason());
                    case DepthAllowed.UpTo allowed ->
                        new Zone.Proposed(
                                area, dial.near(allowed.startMm(), allowed.mostMm()), Protocol.ASSUMED_PASSES);
                })
                .orElseGet(() -> new Zone.NotTreated(area));
    }
}
