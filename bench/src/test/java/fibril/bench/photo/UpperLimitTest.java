package fibril.bench.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperLimitTest {

    /** √(n / χ²), χ² at 20 % from the usual tables: 1.005 on 3, 3.070 on 6, 18.062 on 24 degrees of freedom. */
    @Test
    void agreesWithTheTables() {
        assertThat(UpperLimit.factor(3)).isCloseTo(Math.sqrt(3 / 1.005), within(0.02));
        assertThat(UpperLimit.factor(6)).isCloseTo(Math.sqrt(6 / 3.070), within(0.01));
        assertThat(UpperLimit.factor(24)).isCloseTo(Math.sqrt(24 / 18.062), within(0.01));
    }
}
