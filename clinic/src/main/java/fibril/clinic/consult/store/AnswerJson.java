package fibril.clinic.consult.store;

import fibril.clinic.consult.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON, in the shape of the command line's contract: {@code {"yes":true}}, {@code {"no":true}},
 * {@code {"lastOn":"2026-07-22"}}, {@code {"date":…}}, {@code {"choice":…}}, {@code {"rating":…,"text":…}}.
 */
public final class AnswerJson {

    private static final List<String> ONE_OF = List.of("yes", "no", "lastOn", "date", "choice", "rating");

    private AnswerJson() {}

    /** It is no answer: which field, and what about it. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        Unreadable(String field, String message) {
            super(message);
            this.field = field;
        }

        /** Empty when it is about the answer as a whole. */
        public String field() {
            return field;
        }
    }

    public static ObjectNode write(Answer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (answer) {
            case Answer.Yes _ -> node.put("yes", true);
            case Answer.No _ -> node.put("no", true);
            case Answer.LastOn(LocalDate date) -> node.put("lastOn", date.toString());
            case Answer.On(LocalDate date) -> node.put("date", date.toString());
            case Answer.Chosen(String id) -> node.put("choice", id);
            case Answer.Rated(int rating, String text) ->
                node.put("rating", rating).put("text", text);
            case Answer.NotAsked _ -> node;
        };
    }

    /** Throws {@link Unreadable}. */
    public static Answer read(JsonNode node) {
        if (!node.isObject())
            throw new Unreadable("", "was " + node + "; an object with one of " + ONE_OF + " is allowed");
        Set<String> fields = new TreeSet<>(node.propertyNames());
        boolean rated = fields.contains("rating");
        for (String field : fields) {
            if (!ONE_OF.contains(field) && !(rated && field.equals("text"))) {
                throw new Unreadable(field, "is not known; one of " + ONE_OF + " is allowed");
            }
        }
        fields.remove("text");
        if (fields.size() != 1) throw new Unreadable("", "was " + node + "; exactly one of " + ONE_OF + " is allowed");
        String field = fields.iterator().next();
        return read(field, node.path(field), node);
    }

    private static Answer read(String field, JsonNode value, JsonNode whole) {
        return switch (field) {
            case "yes" -> isTrue(field, value, new Answer.Yes());
            case "no" -> isTrue(field, value, new Answer.No());
            case "lastOn" -> new Answer.LastOn(day(field, value));
            case "date" -> new Answer.On(day(field, value));
            case "choice" -> new Answer.Chosen(text(field, value));
            default -> new Answer.Rated(whole(field, value), whole.has("text") ? text("text", whole.path("text")) : "");
        };
    }

    private static Answer isTrue(String field, JsonNode value, Answer answer) {
        if (value.isBoolean() && value.asBoolean()) return answer;
        throw new Unreadable(field, "was " + value + "; only true is allowed");
    }

    private static LocalDate day(String field, JsonNode value) {
        try {
            if (value.isString()) return LocalDate.parse(value.asString());
        } catch (DateTimeParseException notADay) {
            throw new Unreadable(field, "was " + value + "; a day such as \"2026-07-22\" is allowed");
        }
        throw new Unreadable(field, "was " + value + "; a day such as \"2026-07-22\" is allowed");
    }

    private static String text(String field, JsonNode value) {
        if (value.isString()) return value.asString();
        throw new Unreadable(field, "was " + value + "; text is allowed");
    }

    private static int whole(String field, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToInt()) return value.asInt();
        throw new Unreadable(field, "was " + value + "; a whole number is allowed");
    }
}
