package fibril.clinic.treat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void doublesQuotesAndKeepsLinesWhole() {
        assertThat(Csv.of(List.of(List.of("a \"b\"", "c,d\ne"), List.of("1", ""))))
                .isEqualTo("\"a \"\"b\"\"\",\"c,d\ne\"\r\n\"1\",\"\"\r\n");
    }

    @Test
    void keepsASpreadsheetFromTakingANameForAFormula() {
        assertThat(Csv.of(List.of(List.of("=1+1", "@x", "-2", "+44 1632 960117", "+cmd|x"))))
                .isEqualTo("\"'=1+1\",\"'@x\",\"'-2\",\"+44 1632 960117\",\"'+cmd|x\"\r\n");
    }
}
