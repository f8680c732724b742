package fibril.app.simulate;

import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.ParameterKind;
import fibril.skin.healing.Slabs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a request one by one and remembers what was wrong with them. */
final class Fields {

    private final JsonNode node;
    private final List<String> problems = new ArrayList<>();

    Fields(JsonNode node, Set<String> known) {
        this.node = node;
        if (!node.isObject()) problem("request", node, "an object in braces");
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) problems.add(name + ": is not a field; allowed are " + sorted(known));
        }
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void problem(String field, Object given, String allowed) {
        problems.add(field + ": was " + given + "; allowed is " + allowed);
    }

    double number(String field, double otherwise, double lowest, double highest) {
        return node.has(field) ? number(field, node.path(field), lowest, highest) : otherwise;
    }

    private double number(String field, JsonNode value, double lowest, double highest) {
        double given = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(given >= lowest && given <= highest)) problem(field, value, "a number from " + lowest + " to " + highest);
        return given;
    }

    /** Days rising within the horizon, no two on one day; none when left out. */
    List<Double> days(double horizon, int most) {
        List<Double> days = new ArrayList<>();
        for (JsonNode each : list("sessionDays", most)) {
            String field = "sessionDays[" + days.size() + "]";
            double day = number(field, each, 0, horizon);
            if (!days.isEmpty() && !(Math.floor(day) > Math.floor(days.getLast()))) {
                problem(field, each, "a later day than the session before, day " + days.getLast());
            }
            days.add(day);
        }
        return days;
    }

    /** One share per slab, from the junction down; all 0 when left out. */
    List<Double> shares(String field) {
        if (!node.has(field)) return Collections.nCopies(Slabs.COUNT, 0.0);
        List<Double> shares = new ArrayList<>();
        for (JsonNode each : list(field, Slabs.COUNT)) {
            shares.add(number(field + "[" + shares.size() + "]", each, 0, 1));
        }
        if (shares.size() != Slabs.COUNT) problem(field, node.path(field), Slabs.COUNT + " shares, one per slab");
        return shares;
    }

    private List<JsonNode> list(String field, int most) {
        JsonNode list = node.path(field);
        if (list.isMissingNode()) return List.of();
        if (list.isArray() && list.size() <= most) return new ArrayList<>(list.values());
        problem(field, list.isArray() ? list.size() + " entries" : list, "a list of at most " + most);
        return List.of();
    }

    /** Values instead of the medians, by symbol. */
    Map<HealingParameter, Double> parameters() {
        Map<HealingParameter, Double> changes = new LinkedHashMap<>();
        JsonNode given = node.path("parameters");
        if (given.isMissingNode()) return changes;
        if (!given.isObject()) problem("parameters", given, "an object of symbols and numbers");
        for (Map.Entry<String, JsonNode> each : given.properties()) {
            String field = "parameters." + each.getKey();
            Optional<HealingParameter> parameter = ofSymbol(each.getKey());
            if (parameter.isEmpty()) {
                problem(field, each.getValue(), "one of " + symbols());
                continue;
            }
            HealingParameter known = parameter.get();
            changes.put(known, number(field, each.getValue(), known.lowest(), known.highest()));
        }
        return changes;
    }

    /** The age is a field of its own. */
    private static Optional<HealingParameter> ofSymbol(String symbol) {
        return Arrays.stream(HealingParameter.values())
                .filter(p -> p.kind() != ParameterKind.GIVEN && p.symbol().equals(symbol))
                .findFirst();
    }

    private static String symbols() {
        return Arrays.stream(HealingParameter.values())
                .filter(p -> p.kind() != ParameterKind.GIVEN)
                .map(HealingParameter::symbol)
                .collect(Collectors.joining(", "));
    }
}
