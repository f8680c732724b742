package fibril.app.forecast;

import fibril.atlas.Fitzpatrick;
import fibril.atlas.Sex;
import fibril.forecast.Baseline;
import fibril.forecast.Person;
import fibril.forecast.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request as it was written. Where a field cannot be read, a stand-in keeps the others checkable and the problem names it.
 *
 * @param unread fields that could not be read
 */
record ForecastRequest(Plan plan, List<String> problems, Set<String> unread) {

    private static final Set<String> FIELDS = Set.of(
            "person", "area", "concern", "baseline", "device", "depthMm", "passes", "sessionDays", "horizonDays");

    ForecastRequest {
        problems = List.copyOf(problems);
        unread = Set.copyOf(unread);
    }

    static ForecastRequest read(JsonNode node) {
        return new Reader().request(node);
    }

    /** Whether a field, or the list or object it is part of, was already refused. */
    boolean isRefused(String field) {
        return unread.stream()
                .anyMatch(name -> field.equals(name) || field.startsWith(name + ".") || field.startsWith(name + "["));
    }

    private static final class Reader {

        private static final int USUAL_AGE = 30;

        private final List<String> problems = new ArrayList<>();
        private final Set<String> unread = new LinkedHashSet<>();

        ForecastRequest request(JsonNode node) {
            if (!node.isObject()) {
                problem("request", node, "an object in braces");
                FIELDS.forEach(unread::add);
            } else {
                known("", node, FIELDS);
            }
            Plan plan = new Plan(
                    person(part(node, "person")),
                    text(node, "area"),
                    text(node, "concern"),
                    node.has("baseline") ? baseline(part(node, "baseline")) : null,
                    text(node, "device"),
                    number(node, "", "depthMm"),
                    whole(node, "", "passes", 1),
                    days(node),
                    whole(node, "", "horizonDays", 1));
            return new ForecastRequest(plan, problems, unread);
        }

        private Person person(JsonNode person) {
            known("person.", person, Set.of("age", "sex", "fitzpatrick"));
            int type = whole(person, "person.", "fitzpatrick", 1);
            if (type < 1 || type > 6) problem("person.fitzpatrick", person.path("fitzpatrick"), "1 to 6");
            return new Person(
                    whole(person, "person.", "age", USUAL_AGE),
                    sex(person),
                    Fitzpatrick.ofNumber(Math.clamp(type, 1, 6)));
        }

        private Sex sex(JsonNode person) {
            JsonNode sex = person.path("sex");
            if (sex.isString() && sex.asString().equals("F")) return Sex.FEMALE;
            if (sex.isString() && sex.asString().equals("M")) return Sex.MALE;
            problem("person.sex", sex, "\"F\" or \"M\"");
            return Sex.UNKNOWN;
        }

        private @Nullable Baseline baseline(JsonNode baseline) {
            known("baseline.", baseline, Set.of("scale", "value"));
            JsonNode scale = baseline.path("scale");
            if (!scale.isString()) problem("baseline.scale", scale, "the id of a scale");
            double value = number(baseline, "baseline.", "value");
            return scale.isString() ? new Baseline(scale.asString(), value) : null;
        }

        private List<Integer> days(JsonNode node) {
            JsonNode given = node.path("sessionDays");
            if (!given.isArray()) {
                problem("sessionDays", given, "a list of days, such as [0, 28, 56]");
                return List.of();
            }
            List<Integer> days = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                JsonNode day = given.get(i);
                if (isWhole(day)) days.add(day.asInt());
                else problem("sessionDays[" + i + "]", day, "a whole number of days");
            }
            return days;
        }

        private JsonNode part(JsonNode node, String field) {
            JsonNode value = node.path(field);
            if (!value.isObject()) problem(field, value, "an object in braces");
            return value;
        }

        private String text(JsonNode node, String field) {
            JsonNode value = node.path(field);
            if (value.isString()) return value.asString();
            problem(field, value, "an id of the atlas");
            return "";
        }

        private int whole(JsonNode node, String prefix, String field, int standIn) {
            JsonNode value = node.path(field);
            if (isWhole(value)) return value.asInt();
            problem(prefix + field, value, "a whole number");
            return standIn;
        }

        private double number(JsonNode node, String prefix, String field) {
            JsonNode value = node.path(field);
            if (value.isNumber()) return value.asDouble();
            problem(prefix + field, value, "a number");
            return 0;
        }

        private static boolean isWhole(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt();
        }

        private void known(String prefix, JsonNode node, Set<String> allowed) {
            for (String field : node.propertyNames()) {
                if (allowed.contains(field)) continue;
                problems.add(prefix + field + ": was " + node.path(field) + "; there is no such field, allowed are "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
        }

        /** A field within a part that is itself refused is not named again. */
        private void problem(String field, JsonNode value, String allowed) {
            boolean within = unread.stream().anyMatch(name -> field.startsWith(name + "."));
            if (within || !unread.add(field)) return;
            problems.add(
                    value.isMissingNode()
                            ? field + ": is missing; allowed is " + allowed
                            : field + ": was " + value + "; allowed is " + allowed);
        }
    }
}
