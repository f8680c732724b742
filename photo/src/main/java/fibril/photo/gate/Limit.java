package fibril.photo.gate;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import java.util.Locale;

/**
 * How far a figure trusts a gate: from where on it is given with a warning, and from where on it is not given at all. One
 * gate may have several limits, because lines forgive more than pores. The limits are those of the design of the pipeline;
 * "ours" is a default of our own.
 */
public enum Limit {
    CHART_FOUND(Gate.CHART, "charts", 2, 2, Worse.BELOW),
    /** A contrast in a* is firmer with a chart. */
    CHART_ADVISED(Gate.CHART, "charts", 2, 0, Worse.BELOW),
    CHART_RESIDUAL(Gate.CHART_FIT, "ΔE00", 1.5, 3, Worse.ABOVE),
    CHART_SPREAD(Gate.CHART_EVEN, Unit.share(""), 0.05, 0.25, Worse.ABOVE),
    CHART_CLIPPED(Gate.CHART_CLIPPED, "patches", 1, 2, Worse.FROM),
    SKIN_CLIPPED(Gate.CLIPPED, Unit.share(" of the skin"), 0.01, 0.02, Worse.ABOVE),
    REGION_SEEN(Gate.MASK, Unit.share(" of the region"), 0.8, 0.6, Worse.BELOW),
    LIGHT_SURFACE(Gate.LIGHT, Unit.share(" from edge to edge"), 0.1, 0.2, Worse.ABOVE),
    ITA_LIGHT(Gate.LIGHT, Unit.share(" from edge to edge"), 0.08, 0.08, Worse.ABOVE),
    /** Edge spread of the blunter photograph over that of the sharper. */
    SHARPNESS(Gate.SHARPNESS, "×", 1.2, 1.6, Worse.ABOVE),
    PORE_SCALE(Gate.RESOLUTION, "px/mm", 10, 10, Worse.BELOW),
    LINE_SCALE(Gate.RESOLUTION, "px/mm", 5, 3, Worse.BELOW),
    REGISTRATION_MAP(Gate.MATCH, "% of the width", 0.5, 0.5, Worse.ABOVE),
    REGISTRATION_TRACKED(Gate.MATCH, "% of the width", 0.5, 2, Worse.ABOVE),
    MOUTH(Gate.MOUTH, "% of the face width", 2, 3, Worse.ABOVE),
    /** Ours, as the mouth: a brow raised in earnest goes up by more. */
    BROWS(Gate.BROWS, "% of the face width", 2, 3, Worse.ABOVE),
    /** Noise band over the widest that is worth showing. */
    BAND_WIDTH(Gate.BAND_WIDTH, new Unit(1, "×", " the widest worth showing"), 1, 1, Worse.ABOVE),
    /** Spots, centimetres of line or fives of pores in the two photographs. */
    ENOUGH_FOUND(Gate.NOTHING_THERE, "found", 3, 1, Worse.BELOW);

    private enum Worse {
        ABOVE,
        FROM,
        BELOW
    }

    /** @param times what a reading is multiplied by before it is said; {@code of}: what it is a part of, said once */
    private record Unit(double times, String name, String of) {

        private static final double PER_CENT = 100;

        static Unit share(String of) {
            return new Unit(PER_CENT, "%", of);
        }

        String say(double value) {
            return number(times * value) + " " + name;
        }
    }

    private final Gate gate;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number and words
    private final Unit unit;

    private final double warnAt;
    private final double withholdAt;
    private final Worse worse;

    Limit(Gate gate, String unit, double warnAt, double withholdAt, Worse worse) {
        this(gate, new Unit(1, unit, ""), warnAt, withholdAt, worse);
    }

    Limit(Gate gate, Unit unit, double warnAt, double withholdAt, Worse worse) {
        this.gate = gate;
        this.unit = unit;
        this.warnAt = warnAt;
        this.withholdAt = withholdAt;
        this.worse = worse;
    }

    public Gate gate() {
        return gate;
    }

    public double withholdAt() {
        return withholdAt;
    }

    /** As {@link #read(Which, double)}, of both photographs together. */
    public GateReading read(double value) {
        return read(Which.PAIR, value);
    }

    /** Holds {@code value} against the limits. What is not a number is withheld: an unknown is not a pass. */
    public GateReading read(Which which, double value) {
        if (Double.isNaN(value) || past(value, withholdAt)) return said(which, Verdict.WITHHELD, value, withholdAt);
        if (past(value, warnAt)) return said(which, Verdict.WARNED, value, warnAt);
        return said(which, Verdict.PASSED, value, warnAt);
    }

    private boolean past(double value, double limit) {
        return switch (worse) {
            case ABOVE -> value > limit;
            case FROM -> value >= limit;
            case BELOW -> value < limit;
        };
    }

    private GateReading said(Which which, Verdict verdict, double value, double limit) {
        String allowed = switch (worse) {
            case ABOVE -> "at most ";
            case FROM -> "fewer than ";
            case BELOW -> "at least ";
        };
        String found = Double.isNaN(value) ? "not known" : unit.say(value) + unit.of();
        return new GateReading(gate, which, verdict, value, found, allowed + unit.say(limit));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
