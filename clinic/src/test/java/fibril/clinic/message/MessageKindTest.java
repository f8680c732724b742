package fibril.clinic.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageKindTest {

    @Test
    void aReminderWaitsTwiceAsLongEachTimeAndIsGivenUpAfterTheEighth() {
        assertThat(IntStream.rangeClosed(1, 7)
                        .mapToObj(MessageKind.APPOINTMENT::waitAfter)
                        .map(wait -> wait.map(Duration::toMinutes).orElse(0L)))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(MessageKind.APPOINTMENT.waitAfter(8)).isEmpty();
    }

    @Test
    void anAlertIsTriedAgainSoonAndForMoreThanTwoHours() {
        assertThat(MessageKind.ALERT.waitAfter(1)).contains(Duration.ofSeconds(30));
        Duration all = IntStream.rangeClosed(1, 29)
                .mapToObj(tries -> MessageKind.ALERT.waitAfter(tries).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isGreaterThan(Duration.ofHours(2));
        assertThat(MessageKind.ALERT.waitAfter(30)).isEmpty();
    }

    @Test
    void onlyAnAlertIsSentAgainWhereNobodyKnowsWhetherItWent() {
        for (MessageKind kind : MessageKind.values()) {
            assertThat(kind.whenUnknown())
                    .isEqualTo(kind == MessageKind.ALERT ? DeliveryState.WAITING : DeliveryState.PERHAPS_SENT);
        }
    }
}
