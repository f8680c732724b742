package fibril.clinic.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed. Every reading method notes what is wrong with its field, so that all problems are told at
 * once; {@link #labels} says under which message prefix the fields have their names.
 */
public final class Form {

    private final Map<String, String[]> typed;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();
    private String prefix = "web";

    public Form(Map<String, String[]> typed, Words words) {
        this.typed = Map.copyOf(typed);
        this.words = words;
    }

    /** Field {@code x} is called what message {@code prefix.x} says. */
    public Form labels(String messagePrefix) {
        prefix = messagePrefix;
        return this;
    }

    /** What was typed, trimmed; empty when nothing was. */
    public String typed(String field) {
        String[] values = typed.get(field);
        return values == null || values.length == 0 ? "" : clean(values[0]);
    }

    /** Without the control characters that no keyboard types and one of our databases refuses. */
    public static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "").strip();
    }

    /** Exactly what was typed: for passwords, whose spaces count. */
    public String secret(String field) {
        String[] values = typed.get(field);
        return values == null || values.length == 0 ? "" : values[0];
    }

    public List<String> all(String field) {
        String[] values = typed.get(field);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(Form::clean)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }

    public boolean ticked(String field) {
        return !typed(field).isEmpty();
    }

    /** Whether the form that came has this field at all, be it empty: tells the forms of one page apart. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** Names of all fields that came, for forms whose fields are made from data. */
    public List<String> fields() {
        return typed.keySet().stream().sorted().toList();
    }

    public String text(String field, int longest) {
        String value = typed(field);
        if (value.length() > longest) problem(field, "web.form.tooLong", label(field), value.length(), longest);
        return value;
    }

    public String need(String field, int longest) {
        if (typed(field).isEmpty()) problem(field, "web.form.missing", label(field));
        return text(field, longest);
    }

    public Optional<LocalDate> day(String field, LocalDate earliest, LocalDate latest) {
        String value = typed(field);
        if (value.isEmpty()) return Optional.empty();
        try {
            LocalDate day = LocalDate.parse(value);
            if (!day.isBefore(earliest) && !day.isAfter(latest)) return Optional.of(day);
        } catch (DateTimeParseException notADay) {
            problem(field, "web.form.notADay", label(field), value);
            return Optional.empty();
        }
        problem(field, "web.form.dayOutside", label(field), value, words.day(earliest), words.day(latest));
        return Optional.empty();
    }

    public Optional<LocalDate> needDay(String field, LocalDate earliest, LocalDate latest) {
        if (typed(field).isEmpty()) problem(field, "web.form.missing", label(field));
        return day(field, earliest, latest);
    }

    public OptionalDouble number(String field, double least, double most) {
        String value = typed(field).replace(',', '.');
        if (value.isEmpty()) return OptionalDouble.empty();
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) return OptionalDouble.of(number);
        } catch (NumberFormatException notANumber) {
            problem(field, "web.form.notANumber", label(field), value);
            return OptionalDouble.empty();
        }
        problem(field, "web.form.numberOutside", label(field), value, words.number(least), words.number(most));
        return OptionalDouble.empty();
    }

    public OptionalDouble needNumber(String field, double least, double most) {
        if (typed(field).isEmpty()) problem(field, "web.form.missing", label(field));
        return number(field, least, most);
    }

    public OptionalInt whole(String field, int least, int most) {
        OptionalDouble number = number(field, least, most);
        if (number.isEmpty()) return OptionalInt.empty();
        if (number.getAsDouble() == Math.rint(number.getAsDouble())) return OptionalInt.of((int) number.getAsDouble());
        problem(field, "web.form.notWhole", label(field), typed(field));
        return OptionalInt.empty();
    }

    public OptionalInt needWhole(String field, int least, int most) {
        if (typed(field).isEmpty()) problem(field, "web.form.missing", label(field));
        return whole(field, least, most);
    }

    /** One of the allowed values; anything else is a problem, and so is nothing. */
    public Optional<String> needOneOf(String field, List<String> allowed) {
        if (typed(field).isEmpty()) {
            problem(field, "web.form.missing", label(field));
            return Optional.empty();
        }
        return oneOf(field, allowed);
    }

    public Optional<String> oneOf(String field, List<String> allowed) {
        String value = typed(field);
        if (value.isEmpty()) return Optional.empty();
        if (allowed.contains(value)) return Optional.of(value);
        problem(field, "web.form.notOffered", label(field), value, String.join(", ", allowed));
        return Optional.empty();
    }

    /** What a page put there and nobody types; many such fields have no label. */
    public Optional<UUID> id(String field) {
        if (typed(field).isEmpty()) return Optional.empty();
        Optional<UUID> id = RecordNumber.of(typed(field));
        if (id.isEmpty()) problem(field, "web.form.noNumber", field, typed(field));
        return id;
    }

    /** Notes a problem that only the domain can see. */
    public void problem(String field, String messageKey, Object... values) {
        problems.add(new Problem(field, words.t(messageKey, values)));
    }

    /** Notes a problem whose text is ready. */
    public void refuse(String field, String text) {
        problems.add(new Problem(field, text));
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The problem of one field, null when there is none: the shape the form bricks want. */
    public @Nullable String error(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    public String label(String field) {
        return words.t(prefix + "." + field);
    }

    /** An untouched form, for the first showing. */
    public static Form blank(Words words) {
        return new Form(Map.of(), words);
    }

    /** A form filled from a record, for showing what stands now. */
    public static Form filled(Words words, Map<String, String> values) {
        Map<String, String[]> typed = new java.util.HashMap<>();
        values.forEach((field, value) -> typed.put(field, new String[] {value}));
        return new Form(typed, words);
    }
}
