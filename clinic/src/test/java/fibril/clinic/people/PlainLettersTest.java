package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë,zoe",
        "Łucja,lucja",
        "Weiß,weiss",
        "Ægir Ørsted,aegir orsted",
        "O’Brien-Müller,obrien muller",
        "İpek Işık,ipek isik",
        "Nguyễn Đức,nguyen duc",
        "ﬁona,fiona",
        "李 小龍,李 小龍",
    })
    void leavesCapitalsAccentsAndSignsAside(String name, String plain) {
        assertThat(PlainLetters.of(name)).isEqualTo(plain);
    }

    @Test
    void fitsItsColumnWhateverUnfolds() {
        assertThat(PlainLetters.of("ﷺ".repeat(80)).length()).isLessThanOrEqualTo(400);
    }

    @Test
    void isEmptyForSignsAlone() {
        assertThat(PlainLetters.of(" -’% ")).isEmpty();
    }
}
