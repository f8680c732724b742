package fibril.clinic.practice;

import static fibril.clinic.practice.PasswordRule.Fault.HOLDS_THE_SIGN_IN;
import static fibril.clinic.practice.PasswordRule.Fault.MISSING;
import static fibril.clinic.practice.PasswordRule.Fault.TOO_LONG;
import static fibril.clinic.practice.PasswordRule.Fault.TOO_PLAIN;
import static fibril.clinic.practice.PasswordRule.Fault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void takesTwelveCharactersAndNotEleven() {
        assertThat(PasswordRule.faultOf("abcdefghijk", "wren")).contains(TOO_SHORT);
        assertThat(PasswordRule.faultOf("abcdefghijkl", "wren")).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRule.faultOf("🙂🙃🙂🙃🙂🙃", "wren")).contains(TOO_SHORT);
    }

    @Test
    void takesTwoHundredAndNotMore() {
        assertThat(PasswordRule.faultOf("abcde".repeat(40), "wren")).isEmpty();
        assertThat(PasswordRule.faultOf("abcde".repeat(40) + "f", "wren")).contains(TOO_LONG);
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(PasswordRule.faultOf("", "wren")).contains(MISSING);
    }

    @Test
    void refusesTheSignInNameWithALittleBeside() {
        assertThat(PasswordRule.faultOf("Robin.Example1", "robin.example")).contains(HOLDS_THE_SIGN_IN);
        assertThat(PasswordRule.faultOf("robin likes wet weather", "robin")).isEmpty();
    }

    @Test
    void refusesTheSameFewCharactersAgainAndAgain() {
        assertThat(PasswordRule.faultOf("abcdabcdabcd", "wren")).contains(TOO_PLAIN);
        assertThat(PasswordRule.faultOf("abcdeabcdeab", "wren")).isEmpty();
    }

    @Test
    void spacesCount() {
        assertThat(PasswordRule.faultOf("a b c d e f ", "wren")).isEmpty();
    }
}
