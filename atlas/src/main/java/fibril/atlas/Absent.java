package fibril.atlas;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** From a part that may be missing to an Optional. */
final class Absent {

    private Absent() {}

    static OptionalDouble orNumber(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static OptionalInt orWhole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The number in a cell that may also hold words. */
    static OptionalDouble readNumber(String cell) {
        try {
            return OptionalDouble.of(Double.parseDouble(cell));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
