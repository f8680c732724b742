package fibril.clinic.practice;

import static fibril.clinic.practice.PinRule.Fault.ALL_THE_SAME;
import static fibril.clinic.practice.PinRule.Fault.IN_A_ROW;
import static fibril.clinic.practice.PinRule.Fault.NOT_FOUR_TO_EIGHT_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"2580", "91372", "12349876", "1124"})
    void takesFourToEightFigures(String pin) {
        assertThat(PinRule.faultOf(pin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "258", "913720468", "25a0", " 2580", "٢٥٨٠"})
    void refusesAnythingElse(String pin) {
        assertThat(PinRule.faultOf(pin)).contains(NOT_FOUR_TO_EIGHT_DIGITS);
    }

    @Test
    void refusesTheFirstGuesses() {
        assertThat(PinRule.faultOf("0000")).contains(ALL_THE_SAME);
        assertThat(PinRule.faultOf("1234")).contains(IN_A_ROW);
        assertThat(PinRule.faultOf("87654")).contains(IN_A_ROW);
    }
}
