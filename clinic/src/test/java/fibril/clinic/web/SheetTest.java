package fibril.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\tx",
                "\rx",
                "=\n1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                " =1+1",
                "\n=1"
            })
    void keepsTextFromBeingAFormula(String text) {
        assertThat(Sheet.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "-12", "+44 20 7946 0000", "Ana", "", "1 = 1", "\nAna", "a＝1"})
    void leavesNumbersTelephonesAndWordsAlone(String text) {
        assertThat(Sheet.harmless(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatHoldsACommaOrAQuote() {
        byte[] csv = Sheet.csv(List.of("a", "b"), List.of(List.of("x, y", "say \"ah\"")));
        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n\"x, y\",\"say \"\"ah\"\"\"\r\n");
    }
}
