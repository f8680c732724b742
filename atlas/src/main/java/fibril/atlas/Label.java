package fibril.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The check of a planned use against a device's clearances. */
final class Label {

    private Label() {}

    static LabelCheck check(Device device, PlannedUse use) {
        if (device.indications().isEmpty()) {
            return new LabelCheck.OffLabel(List.of(new LabelCheck.Reason(
                    LabelCheck.Kind.NO_CLEARANCE_KNOWN,
                    "no clearance is known for " + device.name(),
                    device.standing().citations())));
        }
        Indication nearest = device.indications().getFirst();
        List<LabelCheck.Reason> fewest = against(nearest, use);
        for (Indication indication : device.indications()) {
            List<LabelCheck.Reason> reasons = against(indication, use);
            if (distance(reasons) < distance(fewest)) {
                nearest = indication;
                fewest = reasons;
            }
        }
        return fewest.isEmpty() ? new LabelCheck.OnLabel(nearest) : new LabelCheck.OffLabel(fewest);
    }

    /** Another area or concern is further away than a limit passed within the same use. */
    private static int distance(List<LabelCheck.Reason> reasons) {
        return reasons.stream()
                .mapToInt(reason -> switch (reason.kind()) {
                    case AREA_NOT_CLEARED, CONCERN_NOT_CLEARED, NO_CLEARANCE_KNOWN -> 10;
                    case SKIN_TYPE_OUTSIDE, UNDER_AGE, DEEPER_THAN_EVALUATED, CANNOT_CONFIRM -> 1;
                })
                .sum();
    }

    private static List<LabelCheck.Reason> against(Indication cleared, PlannedUse use) {
        Reasons reasons = new Reasons(cleared);
        reasons.test(
                cleared.areas(),
                "which areas",
                LabelCheck.Kind.AREA_NOT_CLEARED,
                areas -> areas.contains(use.area()) ? "" : "this area is not in the clearance: " + cleared.words());
        reasons.test(
                cleared.concerns(),
                "which concerns",
                LabelCheck.Kind.CONCERN_NOT_CLEARED,
                concerns -> concerns.contains(use.concern())
                        ? ""
                        : "this concern is not in the clearance: " + cleared.words());
        reasons.skinType(use.skinType());
        reasons.test(
                cleared.ageMin(),
                "from which age",
                LabelCheck.Kind.UNDER_AGE,
                age -> use.ageYears() >= age ? "" : "cleared from " + age + " years, the client is " + use.ageYears());
        reasons.test(
                cleared.maxDepthMm(),
                "to which depth",
                LabelCheck.Kind.DEEPER_THAN_EVALUATED,
                deepest -> use.depthMm() <= deepest
                        ? ""
                        : Words.number(use.depthMm()) + " mm is deeper than evaluated (" + Words.number(deepest)
                                + " mm)");
        return reasons.found;
    }

    private static final class Reasons {
        private final Indication cleared;
        private final List<LabelCheck.Reason> found = new ArrayList<>();

        private Reasons(Indication cleared) {
            this.cleared = cleared;
        }

        private void skinType(Fitzpatrick type) {
            test(
                    cleared.skinTypes(),
                    "for which skin types",
                    LabelCheck.Kind.SKIN_TYPE_OUTSIDE,
                    types -> !type.isKnown() || types.contains(type)
                            ? ""
                            : "skin type " + type + " is outside the clearance: " + cleared.words());
            if (!type.isKnown()
                    && cleared.skinTypes() instanceof Clause.Says<Set<Fitzpatrick>>(Set<Fitzpatrick> types)
                    && types.size() < 6) {
                add(LabelCheck.Kind.CANNOT_CONFIRM, "cannot confirm: the client's skin type is not known");
            }
        }

        private <T> void test(Clause<T> clause, String what, LabelCheck.Kind kind, Function<T, String> fault) {
            switch (clause) {
                case Clause.Says<T>(T value) -> {
                    String words = fault.apply(value);
                    if (!words.isEmpty()) add(kind, words);
                }
                case Clause.NotStated<T> none ->
                    add(LabelCheck.Kind.CANNOT_CONFIRM, "cannot confirm: the clearance read does not state " + what);
            }
        }

        private void add(LabelCheck.Kind kind, String words) {
            found.add(new LabelCheck.Reason(kind, words, cleared.citations()));
        }
    }
}
