package fibril.clinic.treat;

import fibril.clinic.treat.UdiScan.Fault;
import java.util.Map;

/** A GS1 code taken apart into its elements, or what kept it from being so. */
sealed interface Gs1Elements {

    record Not(UdiScan.Refused refused) implements Gs1Elements {}

    record Found(Map<String, String> values) implements Gs1Elements {

        public Found {
            values = Map.copyOf(values);
        }

        /** Empty when the code does not carry it. */
        String get(String identifier) {
            return values.getOrDefault(identifier, "");
        }
    }

    int LONGEST = 500;

    static Gs1Elements of(String scanned) {
        String text = scanned.strip();
        if (text.isEmpty()) return new Not(UdiScan.refused(Fault.EMPTY));
        if (text.length() > LONGEST) return new Not(UdiScan.refused(Fault.TOO_LONG, text.length(), LONGEST));
        return new Gs1Reading().all(text);
    }
}
