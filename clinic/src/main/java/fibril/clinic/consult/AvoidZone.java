package fibril.clinic.consult;

import fibril.atlas.ScreeningRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Skin that a finding asks to leave out: the areas it lies in and where exactly, as whoever saw it wrote. Until somebody
 * has, both are empty and it still has to be looked for.
 */
public record AvoidZone(ScreeningRule rule, List<String> areas, String where) {

    public AvoidZone {
        areas = List.copyOf(areas);
    }

    /** Only an acknowledgement says where; the reason of an override is another thing. */
    static AvoidZone of(Judged judged) {
        ScreeningRule rule = judged.finding().rule();
        return judged.settlement()
                .filter(made -> made.way() == Settlement.Way.ACKNOWLEDGED)
                .map(made -> new AvoidZone(rule, made.avoidAreas(), made.why()))
                .orElseGet(() -> new AvoidZone(rule, List.of(), ""));
    }

    public boolean isMarked() {
        return !where.isEmpty();
    }

    public static Set<String> areasOf(Collection<AvoidZone> zones) {
        return zones.stream().flatMap(zone -> zone.areas().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
