package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void areTenDifferentOnesInGroups() {
        List<String> codes = RecoveryCode.fresh(new Random(7));
        assertThat(codes)
                .hasSize(RecoveryCode.HOW_MANY)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[2-9a-z]{4}(-[2-9a-z]{4}){3}"));
    }

    @Test
    void areReadHoweverTheyAreTyped() {
        String code = RecoveryCode.fresh(new Random(7)).getFirst();
        String typed = " " + code.toUpperCase(Locale.ROOT).replace('-', ' ') + " ";
        assertThat(RecoveryCode.hashOf(typed)).isEqualTo(RecoveryCode.hashOf(code));
        assertThat(RecoveryCode.hashOf(typed + "2")).isNotEqualTo(RecoveryCode.hashOf(code));
    }
}
