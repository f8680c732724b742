package fibril.clinic.treat;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Depth;
import fibril.atlas.Device;
import fibril.atlas.EndPoint;
import fibril.atlas.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How deep one area may be worked for one concern with one device, and what the skin may look like when it is done.
 * Over bone, and in work on pigment, bleeding is never the end point.
 */
public record ZoneLimits(
        Area area,
        double mostMm,
        boolean isForClinicToSet,
        OptionalDouble startMm,
        EndPoint expected,
        List<EndPoint> ends) {

    private static final String OVER_SCARS_ONLY = "uniform_pinpoint";

    public ZoneLimits {
        ends = List.copyOf(ends);
    }

    public static ZoneLimits of(Atlas atlas, String areaId, String concern, String deviceId) {
        Area area = atlas.area(areaId);
        Optional<Protocol> protocol = atlas.protocol(areaId, concern);
        double dial = atlas.findDevice(deviceId)
                .map(Device::pen)
                .map(Device.Pen::maxDepthMm)
                .orElse(OptionalDouble.empty())
                .orElse(area.hardCapMm());
        double most = Math.min(dial, protocol.map(ZoneLimits::most).orElse(area.capMm()));
        EndPoint expected = protocol.map(Protocol::endPoint).orElse(area.endPoint());
        return new ZoneLimits(
                area,
                most,
                protocol.map(Protocol::isForClinicToSet).orElse(area.depthMm().isEmpty()),
                protocol.map(Protocol::proposedDepthMm).orElse(OptionalDouble.empty()),
                expected,
                atlas.endPoints().stream()
                        .filter(end -> mayBe(end, area, expected))
                        .toList());
    }

    private static double most(Protocol protocol) {
        double atMost = protocol.depth() instanceof Depth.SetByClinic own ? own.atMostMm() : protocol.capMm();
        return Math.min(protocol.capMm(), atMost);
    }

    private static boolean mayBe(EndPoint end, Area area, EndPoint expected) {
        if (end.equals(expected)) return true;
        if (end.id().equals(OVER_SCARS_ONLY)) return false;
        boolean neverBleeds = area.overBone() || expected.id().equals("no_bleeding");
        return !(neverBleeds && end.bleeds());
    }

    public boolean allows(String endPoint) {
        return ends.stream().anyMatch(end -> end.id().equals(endPoint));
    }
}
