package fibril.clinic.treat;

import fibril.atlas.AreaGroup;
import fibril.atlas.Atlas;
import fibril.atlas.Protocol;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.PlannedZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Zones filled in at one tap, so that only exceptions are typed. What was seen on the skin is never filled in. */
public final class Presets {

    /** Only where it was planned: nobody needles round an eye because a key said "full face". */
    private static final String ROUND_THE_EYE = "periorbital";

    private Presets() {}

    public static Map<String, PlannedZone> planned(Course course) {
        return byArea(course.zones());
    }

    public static Map<String, PlannedZone> last(Session session) {
        return byArea(session.zones().stream()
                .map(zone -> new PlannedZone(zone.area(), zone.depthMm(), zone.passes()))
                .toList());
    }

    /** Every area of the face: as planned where it was, elsewhere the atlas's own starting depth. */
    public static Map<String, PlannedZone> fullFace(Atlas atlas, Course course, Set<String> avoided) {
        int passes = course.zones().stream().mapToInt(PlannedZone::passes).min().orElse(Protocol.ASSUMED_PASSES);
        return byArea(atlas.areas().stream()
                .filter(area -> area.group() == AreaGroup.FACE && !avoided.contains(area.id()))
                .map(area -> course.zone(area.id()).or(() -> started(atlas, area.id(), course, passes)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<PlannedZone> started(Atlas atlas, String area, Course course, int passes) {
        ZoneLimits limits = ZoneLimits.of(atlas, area, course.concern(), course.device());
        OptionalDouble start = limits.startMm();
        if (start.isEmpty() || area.equals(ROUND_THE_EYE)) return Optional.empty();
        return Optional.of(new PlannedZone(area, Math.min(start.getAsDouble(), limits.mostMm()), passes));
    }

    private static Map<String, PlannedZone> byArea(List<PlannedZone> zones) {
        return zones.stream().collect(Collectors.toMap(PlannedZone::area, Function.identity()));
    }
}
