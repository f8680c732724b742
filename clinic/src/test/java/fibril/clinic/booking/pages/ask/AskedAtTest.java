package fibril.clinic.booking.pages.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedAtTest {

    private static final Instant NINE = Instant.parse("2026-06-15T09:00:00Z");

    private final AskedAt askedAt = new AskedAt();

    @ParameterizedTest
    @CsvSource({"0, false", "2999, false", "3000, true", "43200000, true", "43200001, false", "-5000, false"})
    void believesWhoTookAsLongAsPeopleDo(long millisAfter, boolean believed) {
        assertThat(askedAt.isBelievable(askedAt.sealed(NINE), NINE.plusMillis(millisAfter)))
                .isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "1750000000000", "1750000000000.", ".", "1750000000000.00ff", "9999999999999999999.aa"})
    void believesNoTimeItHasNotSealed(String madeUp) {
        assertThat(askedAt.isBelievable(madeUp, NINE)).isFalse();
    }

    @Test
    void believesNoSealOfAnotherProgram() {
        assertThat(askedAt.isBelievable(new AskedAt().sealed(NINE), NINE.plusSeconds(60)))
                .isFalse();
    }
}
