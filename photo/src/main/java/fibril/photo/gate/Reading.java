package fibril.photo.gate;

import java.util.Locale;

/** A gate held against one pair of photographs: the value, and what follows from it. Stored with every figure. */
public sealed interface Reading {

    Gate gate();

    double value();

    record Passed(Gate gate, double value) implements Reading {}

    /** The figure is given, and this is said beside it. */
    record Warned(Gate gate, double value, double limit) implements Reading {
        public String words() {
            return sentence(gate, value, limit);
        }
    }

    /** The figure is not given. */
    record Refused(Gate gate, double value, double limit) implements Reading {
        public String words() {
            return sentence(gate, value, limit);
        }
    }

    private static String sentence(Gate gate, double value, double limit) {
        String was = Double.isNaN(value) ? "not known" : number(value);
        return gate.what() + ": " + was + ", allowed is " + (gate.wantsMore() ? "at least " : "at most ")
                + number(limit) + " " + gate.unit() + ". What helps: " + gate.remedy() + ".";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
