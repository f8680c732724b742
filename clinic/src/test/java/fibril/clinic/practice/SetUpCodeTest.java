package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetUpCodeTest {

    private final SetUpCode code = SetUpCode.random(new Random(7));

    @Test
    void isFiveGroupsOfFive() {
        assertThat(code.inGroups()).matches("([2-9a-hjkmnp-z]{5}-){4}[2-9a-hjkmnp-z]{5}");
    }

    @Test
    void isTakenHoweverItIsTyped() {
        assertThat(code.matches(code.inGroups())).isTrue();
        assertThat(code.matches(code.inGroups().toUpperCase(Locale.ROOT).replace('-', ' ')))
                .isTrue();
    }

    @Test
    void isNotTakenInPart() {
        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(code.inGroups().substring(1))).isFalse();
    }

    @Test
    void isShutAfterTooManyWrongOnesEvenForTheRightOne() {
        IntStream.range(0, SetUpCode.TRIES - 1).forEach(i -> code.matches("wrong"));
        assertThat(code.matches(code.inGroups())).isTrue();
        code.matches("wrong");
        assertThat(code.matches(code.inGroups())).isFalse();
        assertThat(code.spend()).isFalse();
    }

    @Test
    void isGoodOnce() {
        assertThat(code.spend()).isTrue();
        assertThat(code.spend()).isFalse();
        assertThat(code.matches(code.inGroups())).isFalse();
    }

    @Test
    void differsFromStartToStartAndIsNotPrintedByAccident() {
        assertThat(SetUpCode.random(new Random(8)).inGroups()).isNotEqualTo(code.inGroups());
        assertThat(code.toString()).doesNotContain(code.inGroups().substring(0, 5));
    }
}
