package fibril.clinic.practice.pages;

import fibril.clinic.web.Choice;
import java.time.ZoneId;
import java.util.List;

/** The world's time zones by place, as the platform knows them. */
final class Zones {

    /** Places only: “Europe/Lisbon”, not abbreviations and offsets that know no summer. */
    static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                    || zone.equals("UTC"))
            .sorted()
            .toList();

    private Zones() {}

    static List<Choice> choices() {
        return ALL.stream().map(zone -> Choice.of(zone, zone.replace('_', ' '))).toList();
    }

    /** Where the machine thinks it stands; empty when it has not been told, as on most servers. */
    static String likely(ZoneId machine) {
        return ALL.contains(machine.getId()) && !machine.getId().equals("UTC") ? machine.getId() : "";
    }
}
