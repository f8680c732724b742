package fibril.forecast;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Crosswalk;
import fibril.atlas.Device;
import fibril.atlas.Protocol;
import fibril.atlas.Scale;
import fibril.forecast.link.ScaleLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be forecast. Off label is not a reason to refuse; outside the model or past a limit of safety is. */
final class PlanBounds {

    static final int YOUNGEST = 18;
    static final int OLDEST = 90;
    static final int LONGEST_DAYS = 730;
    static final int MOST_PASSES = 20;
    static final int MOST_SESSIONS = 30;

    private final Plan plan;
    private final Atlas atlas;
    private final List<Refusal> refusals = new ArrayList<>();

    private PlanBounds(Plan plan, Atlas atlas) {
        this.plan = plan;
        this.atlas = atlas;
    }

    static List<Refusal> check(Plan plan, Atlas atlas) {
        PlanBounds bounds = new PlanBounds(plan, atlas);
        bounds.whole("person.age", plan.person().ageYears(), YOUNGEST, OLDEST, " years");
        bounds.id("area", plan.area(), atlas.findArea(plan.area()), atlas.areas(), Area::id);
        bounds.id("concern", plan.concern(), atlas.findConcern(plan.concern()), atlas.concerns(), Concern::id);
        bounds.id("device", plan.device(), atlas.findDevice(plan.device()), atlas.devices(), Device::id);
        bounds.depth();
        bounds.whole("passes", plan.passes(), 0, MOST_PASSES, "");
        bounds.days();
        plan.baseline().ifPresent(bounds::baseline);
        return bounds.refusals;
    }

    private void refuse(String field, Object given, String allowed) {
        refusals.add(new Refusal(field, String.valueOf(given), allowed));
    }

    private void whole(String field, int given, int least, int most, String unit) {
        if (given < least || given > most) refuse(field, given, least + " to " + most + unit);
    }

    private <T> void id(String field, String given, Optional<T> found, List<T> all, Function<T, String> id) {
        if (found.isEmpty()) {
            refuse(field, given, "one of " + all.stream().map(id).collect(Collectors.joining(", ")));
        }
    }

    private void depth() {
        double depth = plan.depthMm();
        Optional<Area> area = atlas.findArea(plan.area());
        if (!(depth >= 0)) {
            String upTo = area.map(known -> number(capMm(known)) + " mm").orElse("the cap of the area");
            refuse("depthMm", depth, "0 to " + upTo);
            return;
        }
        atlas.findDevice(plan.device())
                .flatMap(device -> device.pen().maxDepthMm().stream().boxed().findFirst())
                .filter(travel -> depth > travel)
                .ifPresent(travel ->
                        refuse("depthMm", number(depth), "0 to " + number(travel) + " mm, the travel of the device"));
        area.filter(known -> depth > capMm(known))
                .ifPresent(known ->
                        refuse("depthMm", number(depth), "0 to " + number(capMm(known)) + " mm, " + capWords(known)));
    }

    private double capMm(Area area) {
        double cap =
                atlas.protocol(area.id(), plan.concern()).map(Protocol::capMm).orElse(area.capMm());
        return Math.min(cap, area.capMm());
    }

    private String capWords(Area area) {
        return capMm(area) < area.hardCapMm()
                ? "what this clinic allows on this area (never over " + number(area.hardCapMm()) + " mm)"
                : "never more on this area";
    }

    private void days() {
        List<Integer> days = plan.sessionDays();
        if (days.size() > MOST_SESSIONS) refuse("sessionDays", days.size() + " sessions", "at most " + MOST_SESSIONS);
        for (int i = 0; i < days.size(); i++) {
            String field = "sessionDays[" + i + "]";
            int day = days.get(i);
            if (day < 0) refuse(field, day, "0 or later");
            if (i > 0 && day == days.get(i - 1)) refuse(field, day, "a day that has no session yet");
            if (i > 0 && day < days.get(i - 1)) refuse(field, day, "later than " + days.get(i - 1));
        }
        int last = days.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (last > LONGEST_DAYS) refuse("sessionDays", last, "no day past " + LONGEST_DAYS);
        if (plan.horizonDays() < 1 || plan.horizonDays() > LONGEST_DAYS) {
            refuse("horizonDays", plan.horizonDays(), "1 to " + LONGEST_DAYS + " days");
        } else if (last <= LONGEST_DAYS && plan.horizonDays() < last) {
            refuse("horizonDays", plan.horizonDays(), last + " (the last session) to " + LONGEST_DAYS + " days");
        }
    }

    private void baseline(Baseline baseline) {
        Optional<Crosswalk.Outlook> outlook =
                atlas.crosswalk(plan.area(), plan.concern()).map(Crosswalk::outlook);
        List<String> allowed =
                outlook.filter(Crosswalk.Outlook.OnScale.class::isInstance).isPresent()
                        ? ScaleLink.scalesFor(plan.concern())
                        : atlas.scales().stream()
                                .filter(scale -> scale.range().isPresent())
                                .map(Scale::id)
                                .toList();
        Optional<Scale> scale = atlas.findScale(baseline.scale()).filter(known -> allowed.contains(known.id()));
        if (scale.isEmpty()) {
            refuse("baseline.scale", baseline.scale(), "one of " + String.join(", ", allowed));
            return;
        }
        Scale.Grid range = rangeOf(scale.get());
        if (!(baseline.value() >= range.min() && baseline.value() <= range.max())) {
            refuse("baseline.value", baseline.value(), number(range.min()) + " to " + number(range.max()));
        }
    }

    private static Scale.Grid rangeOf(Scale scale) {
        return scale.range().orElseThrow(() -> new IllegalStateException(scale.id() + " has no range"));
    }

    static String number(double value) {
        if (!Double.isFinite(value)) return Double.toString(value);
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
