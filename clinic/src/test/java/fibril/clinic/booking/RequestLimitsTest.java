package fibril.clinic.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private static final Instant NINE = Instant.parse("2026-06-15T09:00:00Z");

    private final RequestLimits limits = new RequestLimits();

    @Test
    void takesAFewFromOneAddressAndMoreWhenTheHourIsOver() {
        for (int i = 0; i < RequestLimits.OF_ONE_ADDRESS; i++) {
            assertThat(limits.take("one", NINE.plusSeconds(i))).isTrue();
        }
        assertThat(limits.take("one", NINE.plusSeconds(60))).isFalse();
        assertThat(limits.take("other", NINE.plusSeconds(60))).isTrue();
        assertThat(limits.take("one", NINE.plus(Duration.ofHours(1)).minusSeconds(1)))
                .isFalse();
        assertThat(limits.take("one", NINE.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void takesOnlySoManyFromEverybodyTogether() {
        for (int i = 0; i < RequestLimits.OF_EVERYBODY; i++) {
            assertThat(limits.take("address " + i, NINE)).isTrue();
        }
        assertThat(limits.take("one more", NINE.plusSeconds(5))).isFalse();
        assertThat(limits.take("one more", NINE.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void takesNoMoreFromTenAddressesOfOneNetworkThanFromOne() {
        int taken = 0;
        for (int i = 0; i < 10; i++) {
            for (int again = 0; again < 4; again++) if (limits.take("2001:db8::a:" + i, NINE)) taken++;
        }
        assertThat(taken).isEqualTo(RequestLimits.OF_ONE_ADDRESS);
        assertThat(limits.take("2001:db8:0:1::a", NINE)).isTrue();
    }

    @Test
    void countsNothingThatWasRefused() {
        for (int i = 0; i < 100; i++) limits.take("one", NINE);
        assertThat(limits.take("other", NINE)).isTrue();
    }
}
