package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpareMemoryTest {

    private static final long MB = 1_000_000;
    private static final Duration JUST_NOW = Duration.ofSeconds(20);
    private static final Duration LONG_AGO = Duration.ofMinutes(5);

    @Test
    void looksAgainWhereHalfAsMuchHasComeOnTop() {
        assertThat(SpareMemory.isWorthIt(139 * MB, 92 * MB, JUST_NOW)).isTrue();
        assertThat(SpareMemory.isWorthIt(137 * MB, 92 * MB, JUST_NOW)).isFalse();
    }

    @Test
    void aSmallPracticeIsNotStoppedForAFewMegabytes() {
        assertThat(SpareMemory.isWorthIt(29 * MB, 14 * MB, JUST_NOW)).isFalse();
        assertThat(SpareMemory.isWorthIt(31 * MB, 14 * MB, JUST_NOW)).isTrue();
    }

    @Test
    void whatWasAliveWhileAPairWasComparedIsLookedAtAgain() {
        assertThat(SpareMemory.isWorthIt(602 * MB, 600 * MB, JUST_NOW)).isFalse();
        assertThat(SpareMemory.isWorthIt(602 * MB, 600 * MB, LONG_AGO)).isTrue();
    }

    @Test
    void aNightInWhichNobodyWorksIsQuiet() {
        assertThat(SpareMemory.isWorthIt(92 * MB, 92 * MB, LONG_AGO)).isFalse();
    }
}
