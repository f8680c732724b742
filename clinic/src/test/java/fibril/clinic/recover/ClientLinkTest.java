package fibril.clinic.recover;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.ClientLink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientLinkTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");

    private final ClientLink link = ClientLink.fresh(
            new UUID(0, 1),
            new UUID(0, 2),
            new LinkScope.AfterCare(new UUID(0, 3)),
            LinkToken.random(new Random(1)),
            new UUID(0, 4),
            MADE,
            MADE.plus(ClientLink.AFTER_CARE));

    @Test
    void isOpenForEightyFourDaysAndNotAMomentLonger() {
        Instant end = MADE.plus(Duration.ofDays(84));
        assertThat(link.stateAt(MADE)).isEqualTo(State.OPEN);
        assertThat(link.stateAt(end.minusMillis(1))).isEqualTo(State.OPEN);
        assertThat(link.stateAt(end)).isEqualTo(State.EXPIRED);
    }

    @Test
    void saysRevokedBeforeAllElse() {
        assertThat(with(MADE, MADE).stateAt(MADE.plus(Duration.ofDays(100)))).isEqualTo(State.REVOKED);
    }

    @Test
    void isLockedUntilItExpires() {
        ClientLink locked = with(MADE, null);
        assertThat(locked.stateAt(MADE)).isEqualTo(State.LOCKED);
        assertThat(locked.isOpenAt(MADE)).isFalse();
        assertThat(locked.stateAt(MADE.plus(ClientLink.AFTER_CARE))).isEqualTo(State.EXPIRED);
    }

    private ClientLink with(Instant locked, @org.jspecify.annotations.Nullable Instant revoked) {
        return new ClientLink(
                link.id(),
                link.client(),
                link.scope(),
                link.tokenHash(),
                link.madeAt(),
                link.madeBy(),
                link.expiresAt(),
                5,
                locked,
                revoked,
                null,
                null);
    }
}
