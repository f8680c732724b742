package fibril.forecast;

import fibril.atlas.Fitzpatrick;
import fibril.atlas.Protocol;
import fibril.atlas.Standing;
import fibril.atlas.Status;
import fibril.atlas.ToolPart;
import fibril.forecast.evidence.FitRow;
import fibril.forecast.link.LinkGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a forecast does not know, and what speaks against its plan. */
final class Warnings {

    private static final double EVALUATED_MM = 1.5;
    private static final double LOSS_WORTH_SAYING = 0.05;
    private static final int LAST_DATA_DAY = 240;
    private static final List<String> UNITS = List.of("mm per second", "per second", "mm");

    private final Resolution.Resolved resolved;
    private final Plan plan;
    private final List<String> found = new ArrayList<>();

    private Warnings(Resolution.Resolved resolved) {
        this.resolved = resolved;
        this.plan = resolved.plan();
    }

    static List<String> of(Healed healed, EvidenceWords evidence, boolean calibrated, Outcome outcome) {
        Warnings warnings = new Warnings(healed.resolved());
        if (!calibrated) warnings.add("These numbers are not calibrated to trials: they are beliefs alone.");
        warnings.depth();
        warnings.spacing();
        warnings.beyondTrials(evidence);
        warnings.person();
        warnings.loss(healed);
        warnings.baseline(outcome);
        warnings.assumptions();
        return warnings.found;
    }

    private void add(String words) {
        found.add(words);
    }

    private void depth() {
        if (plan.depthMm() > EVALUATED_MM) add("Deeper than 1.5 mm was not evaluated for safety.");
        if (plan.depthMm() <= resolved.skin().epidermis().mm()) {
            add("At this depth needles hardly pass the epidermis: nothing is expected in the dermis.");
        }
        if (resolved.protocol().isEmpty()) {
            add("The atlas has no protocol for %s on this area (%s)."
                    .formatted(resolved.concern().name(), resolved.area().name()));
        } else if (resolved.protocol().filter(Protocol::isForClinicToSet).isPresent()) {
            add("No source gives a depth for this area: the clinic must set one before any session.");
        }
    }

    private void spacing() {
        int least = resolved.concern().spacing().minimumDays(plan.person().skin());
        int closest = Integer.MAX_VALUE;
        for (int i = 1; i < plan.sessionDays().size(); i++) {
            closest = Math.min(
                    closest, plan.sessionDays().get(i) - plan.sessionDays().get(i - 1));
        }
        if (closest < least) {
            add("Sessions come within %d days; the fewest for %s is %d."
                    .formatted(closest, resolved.concern().name(), least));
        }
        if (plan.sessionDays().isEmpty())
            add("No session is planned: the forecast shows what time and raters do alone.");
    }

    private void beyondTrials(EvidenceWords evidence) {
        List<FitRow> rows = LinkGroup.ofConcern(plan.concern()).map(evidence::rows).orElse(List.of()).stream()
                .filter(row -> row.arm().isNeedled())
                .toList();
        if (!rows.isEmpty()) {
            int sessions = rows.stream()
                    .mapToInt(row -> row.course().sessionDays().size())
                    .max()
                    .orElse(0);
            double depth = rows.stream()
                    .mapToDouble(row -> row.course().depthHighMm())
                    .max()
                    .orElse(0);
            int day = rows.stream().mapToInt(row -> row.course().day()).max().orElse(0);
            if (plan.sessionDays().size() > sessions) {
                add("No study of this concern gave more than %d sessions.".formatted(sessions));
            }
            if (plan.depthMm() > depth) {
                add("No study of this concern went deeper than %s mm.".formatted(PlanBounds.number(depth)));
            }
            if (plan.horizonDays() > day) {
                add("No study of this concern looked later than day %d.".formatted(day));
            }
        }
        if (plan.horizonDays() > LAST_DATA_DAY) {
            add("How long gains last is assumed, not measured: hardly a study looked beyond eight months.");
        }
    }

    private void person() {
        if (plan.person().skin() == Fitzpatrick.V || plan.person().skin() == Fitzpatrick.VI) {
            add("Few people with skin types V and VI were studied; darkening after needling is not part of the model.");
        }
    }

    private void loss(Healed healed) {
        int last = plan.horizonDays();
        int losing = 0;
        for (int i = 0; i < healed.count(); i++) if (healed.gain(i, last) < 0) losing++;
        double share = losing / (double) healed.count();
        if (share > LOSS_WORTH_SAYING) {
            add("In %d of 100 possible skins this plan ends with less collagen than it began."
                    .formatted(Math.round(100 * share)));
        }
    }

    private void baseline(Outcome outcome) {
        if (outcome instanceof Outcome.OnScale scale && plan.baseline().isEmpty()) {
            boolean needed =
                    scale.points().stream().anyMatch(point -> point.relative().isPresent())
                            || scale.scale().equals("gb_qual");
            if (needed) add("No baseline was given: the usual one of the trials stands in.");
        }
    }

    private void assumptions() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Standing standing : resolved.skin().standings()) {
            if (standing.status() != Status.SOURCED) reasons.add(standing.reason());
        }
        reasons.forEach(reason -> add("Skin thickness: " + reason));
        String parts = resolved.pen().assumed().stream().map(Warnings::words).collect(Collectors.joining(", "));
        if (!parts.isEmpty()) add("Not known of this device, so assumed: " + parts + ".");
        if (!plan.sessionDays().isEmpty()) {
            add("Redness is probably told too short: four sources name 48 to 90 hours after needling, most without"
                    + " saying how deep. Plan with the longest figure.");
        }
        add("Scarring, darkening and infection are outside the model.");
    }

    /** The atlas names a part with its unit behind: glide_mm_per_second is glide 30 mm per second. */
    private static String words(ToolPart part) {
        String name = part.id().replace('_', ' ');
        String number = PlanBounds.number(part.value());
        return UNITS.stream()
                .filter(unit -> name.endsWith(" " + unit))
                .findFirst()
                .map(unit -> name.substring(0, name.length() - unit.length()) + number + " " + unit)
                .orElse(name + " " + number);
    }
}
