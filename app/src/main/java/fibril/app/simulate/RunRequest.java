package fibril.app.simulate;

import fibril.skin.healing.Dose;
import fibril.skin.healing.Doses;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import fibril.skin.healing.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What {@code fibril simulate} and {@code fibril sbml} were asked: one skin, its sessions and what each does. Or
 * everything that is wrong with it; each problem names field, value and bound.
 */
sealed interface RunRequest {

    /** A run that can be made; {@code slab} counts from 1 at the junction. */
    record Run(Schedule schedule, SkinCase skin, double everyDays, int slab) implements RunRequest {}

    record Refused(List<String> problems) implements RunRequest {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    Set<String> FIELDS = Set.of(
            "age", "dermisMm", "parameters", "sessionDays", "injured", "trophic", "horizonDays", "everyDays", "slab");
    double LONGEST_DAYS = 36_525;
    int MOST_SESSIONS = 100;
    int MOST_ROWS = 200_000;

    static RunRequest read(JsonNode node) {
        Fields fields = new Fields(node, FIELDS);
        double age = fields.number("age", 30, 0, 120);
        Map<HealingParameter, Double> changes = fields.parameters();
        double dermis = fields.number("dermisMm", 1.5, 0.1, 10);
        double horizon = fields.number("horizonDays", 365, 1, LONGEST_DAYS);
        List<Double> days = fields.days(horizon, MOST_SESSIONS);
        List<Double> injured = fields.shares("injured");
        List<Double> trophic = fields.shares("trophic");
        double every = fields.number("everyDays", 1, 0.001, LONGEST_DAYS);
        if (fields.isClean() && horizon / every * Slabs.COUNT > MOST_ROWS) {
            fields.problem("everyDays", every, "at least " + horizon * Slabs.COUNT / MOST_ROWS + " for this horizon");
        }
        double slab = fields.number("slab", 1, 1, Slabs.COUNT);
        if (slab != Math.rint(slab)) fields.problem("slab", slab, "1, 2, 3 or 4");
        if (!fields.isClean()) return new Refused(fields.problems());
        HealingParameters parameters = HealingParameters.medians(age).with(changes);
        if (parameters.stability() instanceof Stability.Scars scars) {
            fields.problem(
                    "parameters",
                    scars.gain(),
                    "a loop gain of at most " + Stability.HIGHEST_GAIN
                            + "; skin with these would scar and never settle");
            return new Refused(fields.problems());
        }
        List<Dose> doses = new ArrayList<>();
        for (int k = 0; k < Slabs.COUNT; k++) doses.add(new Dose(injured.get(k), trophic.get(k)));
        SkinCase skin = SkinCase.sameEachSession(parameters, new Slabs(dermis), new Doses(doses), days.size());
        return new Run(new Schedule(days, horizon), skin, every, (int) slab);
    }
}
