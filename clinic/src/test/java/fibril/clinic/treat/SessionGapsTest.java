package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionGapsTest {

    private static final UUID CLIENT = UUID.randomUUID();

    @Test
    void namesEverythingABareSessionLacks() {
        assertThat(SessionGaps.of(Made.session(CLIENT, Made.NINE), List.of()))
                .containsExactly(
                        SessionGap.STILL_OPEN,
                        SessionGap.ZONES,
                        SessionGap.HANDPIECE,
                        SessionGap.CARTRIDGE,
                        SessionGap.NUMBING,
                        SessionGap.REACTION,
                        SessionGap.PAIN,
                        SessionGap.PHOTOS_BEFORE,
                        SessionGap.PHOTOS_AFTER);
    }

    @Test
    void findsNothingInAWholeOne() {
        assertThat(SessionGaps.of(Made.whole(CLIENT, Made.NINE, Made.used("A")), List.of()))
                .isEmpty();
    }

    @Test
    void noticesAZoneWithoutItsEndPointAndACartridgeWithoutItsExpiry() {
        Session whole = Made.whole(CLIENT, Made.NINE, Made.used("A"));
        UsedLot noExpiry = new UsedLot(StockKind.CARTRIDGE, null, "A", null, "", "", "");
        Session less =
                Made.next(whole, List.of(new TreatedZone("nose", 0.5, 2, "")), List.of(noExpiry), SessionState.CLOSED);
        assertThat(SessionGaps.of(less, List.of())).containsExactly(SessionGap.END_POINT, SessionGap.CARTRIDGE_EXPIRY);
    }

    @Test
    void asksOnlyForTheClosingOfASessionThatWasCalledOff() {
        Session off = Made.calledOff(CLIENT, Made.NINE);
        assertThat(SessionGaps.of(off, List.of())).isEmpty();
        assertThat(off.isNeedled()).isFalse();
    }
}
