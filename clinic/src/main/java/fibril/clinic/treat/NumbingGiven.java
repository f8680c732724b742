package fibril.clinic.treat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the skin was numbed, and with what. */
public sealed interface NumbingGiven {

    /** Nobody has said yet. */
    record NotSaid() implements NumbingGiven {}

    record None() implements NumbingGiven {}

    /** The product is the atlas's id, the strength as it stands on the tube; the times may still be missing. */
    record Cream(
            String product,
            String strength,
            double grams,
            double areaCm2,
            @Nullable Instant onAtOrNull,
            @Nullable Instant offAtOrNull)
            implements NumbingGiven {

        public Cream {
            if (product.isBlank() || strength.isBlank()) {
                throw new IllegalArgumentException("a numbing cream has a product and a strength");
            }
            if (!(grams > 0 && areaCm2 > 0)) {
                throw new IllegalArgumentException("grams and cm² are over 0, were " + grams + ", " + areaCm2);
            }
            if (onAtOrNull != null && offAtOrNull != null && !offAtOrNull.isAfter(onAtOrNull)) {
                throw new IllegalArgumentException("cream came off at " + offAtOrNull + ", on at " + onAtOrNull);
            }
        }

        public Optional<Instant> onAt() {
            return Optional.ofNullable(onAtOrNull);
        }

        public Optional<Instant> offAt() {
            return Optional.ofNullable(offAtOrNull);
        }

        /** How long it lay on the skin, once both times are known. */
        public Optional<Duration> lay() {
            return onAt().flatMap(on -> offAt().map(off -> Duration.between(on, off)));
        }
    }
}
