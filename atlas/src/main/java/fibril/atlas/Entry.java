package fibril.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object being read. Every fault is noted with file, record and field, and reading goes on with a stand-in, so
 * that one pass finds them all; an atlas with a fault is never built, so no stand-in is ever seen.
 */
final class Entry {

    private final String file;
    private String record;
    private final String at;
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> read = new LinkedHashSet<>();

    private Entry(String file, String record, String at, JsonNode node, Problems problems) {
        this.file = file;
        this.record = record;
        this.at = at;
        this.node = node;
        this.problems = problems;
    }

    /** The whole of a file. */
    static Entry root(String file, JsonNode node, Problems problems) {
        Entry root = new Entry(file, "(file)", "", node, problems);
        if (!node.isObject()) root.problem("(file)", "must be an object in braces");
        return root;
    }

    void problem(String field, String message) {
        problems.add(file, record, at + field, message);
    }

    /** Free words about a file, for whoever opens it. */
    void about() {
        read.add("about");
    }

    /** For records that are named by more than one field. */
    void rename(String name) {
        record = name;
    }

    boolean has(String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    private @Nullable JsonNode take(String field) {
        read.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable JsonNode need(String field) {
        JsonNode value = take(field);
        if (value == null) problem(field, "is missing");
        return value;
    }

    /** Text that must be there and not be blank. */
    String text(String field) {
        JsonNode value = need(field);
        if (value == null) return "";
        if (!value.isString() || value.asString().isBlank()) {
            problem(field, "must be text, was " + value);
            return "";
        }
        return value.asString();
    }

    /** Text that may be missing or empty. */
    String textOrNone(String field) {
        JsonNode value = take(field);
        if (value == null) return "";
        if (!value.isString()) problem(field, "must be text, was " + value);
        return value.asString("");
    }

    boolean flag(String field) {
        JsonNode value = need(field);
        if (value != null && !value.isBoolean()) problem(field, "must be true or false, was " + value);
        return value != null && value.asBoolean(false);
    }

    double number(String field, double min, double max) {
        JsonNode value = need(field);
        return value == null ? min : bounded(field, value, min, max);
    }

    @Nullable
    Double numberOrNone(String field, double min, double max) {
        JsonNode value = take(field);
        return value == null ? null : Double.valueOf(bounded(field, value, min, max));
    }

    int whole(String field, int min, int max) {
        JsonNode value = need(field);
        return value == null ? min : wholeOf(field, value, min, max);
    }

    @Nullable
    Integer wholeOrNone(String field, int min, int max) {
        JsonNode value = take(field);
        return value == null ? null : Integer.valueOf(wholeOf(field, value, min, max));
    }

    private double bounded(String field, JsonNode value, double min, double max) {
        if (!value.isNumber()) {
            problem(field, "must be a number, was " + value);
            return min;
        }
        double number = value.asDouble();
        if (!(number >= min && number <= max)) {
            problem(
                    field,
                    "must be " + Words.number(min) + " to " + Words.number(max) + ", was " + Words.number(number));
            return min;
        }
        return number;
    }

    private int wholeOf(String field, JsonNode value, int min, int max) {
        double number = bounded(field, value, min, max);
        if (number != Math.rint(number)) {
            problem(field, "must be a whole number, was " + number);
            return min;
        }
        return (int) number;
    }

    /** A range given as {@code [lo, hi]}. */
    Range range(String field, double min, double max) {
        JsonNode value = need(field);
        return value == null ? new Range(min, max) : rangeOf(field, value, min, max);
    }

    @Nullable
    Range rangeOrNone(String field, double min, double max) {
        JsonNode value = take(field);
        return value == null ? null : rangeOf(field, value, min, max);
    }

    private Range rangeOf(String field, JsonNode value, double min, double max) {
        if (!value.isArray() || value.size() != 2) {
            problem(field, "must be two numbers [low, high], was " + value);
            return new Range(min, max);
        }
        int before = problems.count();
        double low = bounded(field, value.get(0), min, max);
        double high = bounded(field, value.get(1), min, max);
        if (problems.count() > before) return new Range(min, max);
        if (low > high) {
            problem(field, "must go up, was " + low + " to " + high);
            return new Range(min, max);
        }
        return new Range(low, high);
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        JsonNode value = need(field);
        return value == null ? type.getEnumConstants()[0] : constant(field, value.asString(""), type);
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, E otherwise) {
        JsonNode value = take(field);
        return value == null ? otherwise : constant(field, value.asString(""), type);
    }

    <E extends Enum<E>> List<E> severalOf(String field, Class<E> type) {
        return texts(field).stream().map(text -> constant(field, text, type)).toList();
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) return each;
        }
        problem(field, "is not known: \"" + text + "\"");
        return type.getEnumConstants()[0];
    }

    List<String> texts(String field) {
        JsonNode value = need(field);
        return value == null ? List.of() : textsOf(field, value);
    }

    List<String> textsOrNone(String field) {
        JsonNode value = take(field);
        return value == null ? List.of() : textsOf(field, value);
    }

    private List<String> textsOf(String field, JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (!value.isArray()) problem(field, "must be a list in brackets, was " + value);
        for (JsonNode each : value) {
            if (each.isString() && !each.asString().isBlank()) texts.add(each.asString());
            else problem(field, "must be a list of texts, has " + each);
        }
        return texts;
    }

    List<Integer> wholes(String field, int min, int max) {
        JsonNode value = need(field);
        List<Integer> wholes = new ArrayList<>();
        if (value == null) return wholes;
        if (!value.isArray()) problem(field, "must be a list in brackets, was " + value);
        for (JsonNode each : value) wholes.add(wholeOf(field, each, min, max));
        return wholes;
    }

    /** Ids that must all be known. */
    List<String> ids(String field, Set<String> known) {
        List<String> ids = textsOrNone(field);
        for (String id : ids) known(field, id, known);
        return ids;
    }

    void known(String field, String id, Set<String> known) {
        if (!known.contains(id)) problem(field, "refers to \"" + id + "\", which is not there");
    }

    /** What an id refers to. */
    <T> T ref(String field, Map<String, T> known) {
        String id = text(field);
        T found = known.get(id);
        if (found != null) return found;
        if (!id.isEmpty()) problem(field, "refers to \"" + id + "\", which is not there");
        if (known.isEmpty()) throw new Unreadable();
        return known.values().iterator().next();
    }

    /** The object in a field, read by {@code reader}. */
    <T> T inside(String field, Function<Entry, T> reader) {
        JsonNode value = need(field);
        if (value == null || !value.isObject()) {
            if (value != null) problem(field, "must be an object in braces, was " + value);
            throw new Unreadable();
        }
        return read(new Entry(file, record, at + field + ".", value, problems), reader);
    }

    <T> @Nullable T insideOrNone(String field, Function<Entry, T> reader) {
        return has(field) ? inside(field, reader) : null;
    }

    /** The records of a list field; each has an {@code id} that stands only once. */
    <T> List<T> records(String field, String idField, Function<Entry, T> reader) {
        Set<String> ids = new LinkedHashSet<>();
        List<T> found = new ArrayList<>();
        int number = 0;
        for (JsonNode each : list(field)) {
            number++;
            JsonNode id = each.get(idField);
            String name = id == null || !id.isString() ? field + "[" + number + "]" : id.asString();
            if (!ids.add(name)) problems.add(file, name, idField, "stands twice");
            readInto(found, new Entry(file, name, "", each, problems), reader);
        }
        return found;
    }

    /** The small objects of a list inside a record. */
    <T> List<T> parts(String field, Function<Entry, T> reader) {
        List<T> found = new ArrayList<>();
        int number = 0;
        for (JsonNode each : list(field)) {
            number++;
            readInto(found, new Entry(file, record, at + field + "[" + number + "].", each, problems), reader);
        }
        return found;
    }

    <T> List<T> partsOrNone(String field, Function<Entry, T> reader) {
        return has(field) ? parts(field, reader) : List.of();
    }

    /** The names and numbers of an object such as {@code {"grade": 3}}. */
    Map<String, Double> numbers(String field) {
        JsonNode value = need(field);
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (value == null) return numbers;
        if (value.isNumber()) numbers.put(Scale.TestVector.TOTAL, value.asDouble());
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            if (each.getValue().isNumber())
                numbers.put(each.getKey(), each.getValue().asDouble());
            else problem(field, each.getKey() + " must be a number, was " + each.getValue());
        }
        return numbers;
    }

    private List<JsonNode> list(String field) {
        JsonNode value = need(field);
        if (value == null) return List.of();
        if (!value.isArray()) {
            problem(field, "must be a list in brackets");
            return List.of();
        }
        return value.valueStream().toList();
    }

    private <T> void readInto(List<T> found, Entry entry, Function<Entry, T> reader) {
        try {
            found.add(read(entry, reader));
        } catch (Unreadable alreadyNoted) {
            // the fault is in the list of problems
        }
    }

    private static <T> T read(Entry entry, Function<Entry, T> reader) {
        if (!entry.node.isObject()) {
            entry.problem("", "must be an object in braces, was " + entry.node);
            throw new Unreadable();
        }
        try {
            T value = reader.apply(entry);
            entry.refuseUnreadFields();
            return value;
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            entry.problem(entry.fieldNamedIn(message), message);
            entry.refuseUnreadFields();
            throw new Unreadable();
        }
    }

    void refuseUnreadFields() {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!read.contains(each.getKey())) problem(each.getKey(), "is not a field of this record");
        }
    }

    /** A record's own refusal begins with the name of the field. */
    private String fieldNamedIn(String message) {
        int space = message.indexOf(' ');
        String first = space < 0 ? message : message.substring(0, space);
        return node.has(first) ? first : "(record)";
    }

    /** The record cannot be built; why is in the problems already. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("see the problems", null, false, false);
        }
    }
}
