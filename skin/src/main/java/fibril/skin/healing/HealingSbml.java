package fibril.skin.healing;

import fibril.skin.symbols.Sbml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One slab and its sessions as an SBML document, for whoever wants to run it in a simulator of their own. */
public final class HealingSbml {

    private HealingSbml() {}

    /**
     * The document; its time is the day of the course.
     *
     * @param doses what each session does to the slab, in the order of the schedule
     */
    public static String of(HealingParameters parameters, Schedule schedule, List<Dose> doses) {
        if (doses.size() != schedule.sessions()) {
            throw new IllegalArgumentException(
                    "doses for " + doses.size() + " sessions, the schedule has " + schedule.sessions());
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (HealingParameter parameter : HealingParameter.values()) {
            values.put(parameter.symbol(), parameters.get(parameter));
        }
        List<Sbml.Event> events = new ArrayList<>();
        for (int n = 0; n < doses.size(); n++) {
            Dose dose = doses.get(n);
            events.add(
                    new Sbml.Event(schedule.sessionDays().get(n), Map.of("phi", dose.injured(), "s", dose.trophic())));
        }
        return Sbml.of(HealingEquations.model(), values, events);
    }
}
