package fibril.clinic.recover;

import static fibril.clinic.recover.ExpectedCheckIn.State.DONE;
import static fibril.clinic.recover.ExpectedCheckIn.State.DUE;
import static fibril.clinic.recover.ExpectedCheckIn.State.MISSED;
import static fibril.clinic.recover.ExpectedCheckIn.State.NOT_YET;
import static fibril.clinic.recover.Recovering.ATLAS;
import static fibril.clinic.recover.Recovering.END;
import static fibril.clinic.recover.Recovering.after;
import static fibril.clinic.recover.Recovering.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCheckInsTest {

    /** Hours since the session, then the state of the check-ins at 24 h, 72 h, 7 d and 28 d. */
    @ParameterizedTest
    @CsvSource({
        "0,       NOT_YET, NOT_YET, NOT_YET, NOT_YET",
        "19.98,   NOT_YET, NOT_YET, NOT_YET, NOT_YET",
        "20,      DUE,     NOT_YET, NOT_YET, NOT_YET",
        "47.98,   DUE,     NOT_YET, NOT_YET, NOT_YET",
        "48,      MISSED,  NOT_YET, NOT_YET, NOT_YET",
        "60,      MISSED,  DUE,     NOT_YET, NOT_YET",
        "119.98,  MISSED,  DUE,     NOT_YET, NOT_YET",
        "120,     MISSED,  MISSED,  NOT_YET, NOT_YET",
        "140,     MISSED,  MISSED,  DUE,     NOT_YET",
        "420,     MISSED,  MISSED,  MISSED,  NOT_YET",
        "560,     MISSED,  MISSED,  MISSED,  DUE",
        "1007.98, MISSED,  MISSED,  MISSED,  DUE",
        "1008,    MISSED,  MISSED,  MISSED,  MISSED"
    })
    void opensAndClosesByTheHour(
            double hours,
            ExpectedCheckIn.State day,
            ExpectedCheckIn.State three,
            ExpectedCheckIn.State week,
            ExpectedCheckIn.State month) {
        assertThat(ExpectedCheckIns.of(ATLAS.checkInTimes(), END, List.of(), after(hours)))
                .extracting(ExpectedCheckIn::state)
                .containsExactly(day, three, week, month);
    }

    @Test
    void isDoneWhenItWasToldHoweverLate() {
        CheckIn late = told(new UUID(0, 9), 24, 100, Map.of());
        assertThat(ExpectedCheckIns.of(ATLAS.checkInTimes(), END, List.of(late), after(101)))
                .extracting(ExpectedCheckIn::state)
                .containsExactly(DONE, DUE, NOT_YET, NOT_YET);
    }

    @Test
    void aCallInBetweenAnswersNoneOfThem() {
        CheckIn call = told(24, Map.of());
        assertThat(ExpectedCheckIns.of(ATLAS.checkInTimes(), END, List.of(call), after(50)))
                .extracting(ExpectedCheckIn::state)
                .startsWith(MISSED);
    }
}
