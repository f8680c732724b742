package fibril.atlas;

import java.util.function.Predicate;

/** The few refusals that records share. */
final class Checks {

    private static final Predicate<String> ID = java.util.regex.Pattern.compile("[a-z][a-z0-9]*([_A-Z][a-zA-Z0-9]*)*")
            .asMatchPredicate();

    private Checks() {}

    static void id(String what, String id) {
        if (!ID.test(id)) throw new IllegalArgumentException(what + " id is lower case with _, was \"" + id + "\"");
    }

    static void text(String field, String value) {
        if (value.isBlank()) throw new IllegalArgumentException(field + " is empty");
    }

    static void above(String field, double value, double bound) {
        if (!(value > bound && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is over " + Words.number(bound) + ", was " + value);
        }
    }
}
