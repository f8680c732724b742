package fibril.photo;

import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import java.util.Locale;

/** Readings of gates, in the words of their units. */
public final class Readings {

    private Readings() {}

    /** Refused for what it is, where there is nothing to count. */
    public static GateReading refused(Gate gate, Which which, String found, String limit) {
        return new GateReading(gate, which, Verdict.REFUSED, Double.NaN, found, limit);
    }

    /** Passed when at most {@code most}, otherwise {@code orElse}. NaN does not pass. */
    public static GateReading atMost(
            Gate gate, Which which, double value, double most, String pattern, Verdict orElse) {
        return new GateReading(
                gate,
                which,
                value <= most ? Verdict.PASSED : orElse,
                value,
                say(pattern, value),
                "at most " + say(pattern, most));
    }

    /** Passed when at least {@code least}, otherwise {@code orElse}. NaN does not pass. */
    public static GateReading atLeast(
            Gate gate, Which which, double value, double least, String pattern, Verdict orElse) {
        return new GateReading(
                gate,
                which,
                value >= least ? Verdict.PASSED : orElse,
                value,
                say(pattern, value),
                "at least " + say(pattern, least));
    }

    private static String say(String pattern, double value) {
        return Double.isNaN(value) ? "not found" : String.format(Locale.ROOT, pattern, value);
    }
}
