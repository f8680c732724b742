package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.treat.UdiScan.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published codes: the example of the FDA's list of UDI formats by issuing agency (version 1.3, 2017), and GS1's own
 * GTIN of its check-digit guide (6291041500213) and of its demonstrations (9506000134352).
 */
class UdiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);
    private static final String GS = "\u001d";
    private static final String FDA_PRINTED = "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234";

    @Test
    void readsThePublishedExampleAsItIsPrinted() {
        assertThat(read(FDA_PRINTED))
                .isEqualTo(new Udi(
                        "51022222233336",
                        "A213B1",
                        "1234",
                        LocalDate.of(2015, 7, 7),
                        LocalDate.of(2014, 12, 31),
                        null,
                        FDA_PRINTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01510222222333361114123117150707" + "10A213B1\u001d211234",
                "]d201510222222333361114123117150707" + "10A213B1\u001d211234",
                "]C101510222222333361114123117150707" + "211234\u001d10A213B1",
                "\u001d01510222222333361114123117150707" + "10A213B1\u001d211234\u001d",
                "]d2\u001d0151022222233336\u001d11141231\u001d17150707\u001d10A213B1\u001d211234",
                "01510222222333361114123117150707" + "10A213B1<GS>211234",
                "01510222222333361114123117150707" + "10A213B1{GS}211234",
                "^01510222222333361114123117150707" + "10A213B1^211234",
                "01510222222333361114123117150707" + "10A213B1\u241d211234",
                "  (01) 51022222233336 (11) 141231 (17) 150707 (10) A213B1 (21) 1234  ",
            })
    void readsTheSameFromEveryWayOfSendingIt(String sent) {
        Udi udi = read(sent);
        assertThat(udi.gtin()).isEqualTo("51022222233336");
        assertThat(udi.lot()).isEqualTo("A213B1");
        assertThat(udi.serial()).isEqualTo("1234");
        assertThat(udi.expiresOn()).contains(LocalDate.of(2015, 7, 7));
        assertThat(udi.producedOn()).contains(LocalDate.of(2014, 12, 31));
    }

    @Test
    void readsQuantityAndPassesOverWhatItDoesNotNeed() {
        Udi udi = read("0109506000134352" + "3012" + GS + "240PART-7" + GS + "711SN" + GS + "9912X" + GS + "10L1");
        assertThat(udi.quantity()).hasValue(12);
        assertThat(udi.lot()).isEqualTo("L1");
        assertThat(udi.serial()).isEmpty();
        assertThat(udi.expiresOn()).isEmpty();
    }

    @Test
    void keepsBracketsAndSlashesThatBelongToALot() {
        assertThat(read("(01)06291041500213(10)AB(7)/c-1").lot()).isEqualTo("AB(7)/c-1");
    }

    @ParameterizedTest
    @CsvSource({
        "260700, 2026-07-31",
        "260228, 2026-02-28",
        "270200, 2027-02-28",
        "280200, 2028-02-29",
        "280229, 2028-02-29",
        "261231, 2026-12-31"
    })
    void readsDayNoughtAsTheLastOfTheMonth(String digits, LocalDate day) {
        assertThat(read("0106291041500213" + "17" + digits).expiresOn()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        // seen from 2026: 50 years ahead at most, 49 back at most
        "760101, 2076-01-01",
        "770101, 1977-01-01",
        "990101, 1999-01-01",
        "000101, 2000-01-01",
        "260101, 2026-01-01"
    })
    void putsTwoDigitsIntoTheCenturyThatIsNearest(String digits, LocalDate day) {
        assertThat(read("0106291041500213" + "17" + digits).expiresOn()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2099, 480101, 2148-01-01",
        "2099, 490101, 2149-01-01",
        "2099, 500101, 2050-01-01",
        "2051, 000101, 2100-01-01"
    })
    void looksAcrossTheTurnOfACentury(int thisYear, String digits, LocalDate day) {
        UdiScan scan = Udi.read("0106291041500213" + "17" + digits, LocalDate.of(thisYear, 1, 1));
        assertThat(((UdiScan.Read) scan).udi().expiresOn()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6291041500213", "9506000134352", "4012345678901", "9506000117843"})
    void knowsThePublishedCheckDigits(String gtin13) {
        assertThat(Gs1.hasRightCheckDigit("0" + gtin13)).isTrue();
        assertThat(Gs1.checkDigit("0" + gtin13)).isEqualTo(gtin13.charAt(12) - '0');
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "+A123BJC5D6E71G, OTHER_AGENCY",
        "=/A9999XYZ100T0944, OTHER_AGENCY",
        "]C001062910415002131, NOT_GS1",
        "]E06291041500213, NOT_GS1",
        "LOT42, NOT_GS1",
        "'lot (10)ABC', NOT_GS1",
        "(1)06291041500213, NOT_GS1",
        "(05)06291041500213, UNKNOWN_ELEMENT",
        "010629104150021319260722, UNKNOWN_ELEMENT",
        "(01)0629104150021, WRONG_LENGTH",
        "010629104, WRONG_LENGTH",
        "(01)06291041500213(17)2607, WRONG_LENGTH",
        "(01)06291041500213(10), WRONG_LENGTH",
        "(01)06291041500213(10)ABCDEFGHIJKLMNOPQRSTU, ELEMENT_TOO_LONG",
        "(01)06291041500213(10)AB€, BAD_CHARACTER",
        "(01)06291041500213(10)AB<GS>211, BAD_CHARACTER",
        "(01)0629104150021X, NOT_A_NUMBER",
        "(01)06291041500213(30)twelve, NOT_A_NUMBER",
        "(01)06291041500213(17)2607AB, NOT_A_NUMBER",
        "(01)06291041500213(10)A(10)B, TWICE",
        "(17)260722(10)A, GTIN_MISSING",
        "(01)06291041500214, CHECK_DIGIT",
        "(01)06291041500213(17)261301, NOT_A_DAY",
        "(01)06291041500213(17)260001, NOT_A_DAY",
        "(01)06291041500213(17)270229, NOT_A_DAY",
        "(01)06291041500213(11)260431, NOT_A_DAY"
    })
    void refusesAndNamesWhatWasWrong(String sent, Fault fault) {
        assertThat(Udi.read(sent, TODAY))
                .isInstanceOfSatisfying(
                        UdiScan.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void saysWhichCheckDigitWouldBeRight() {
        assertThat(Udi.read("(01)06291041500214", TODAY))
                .isEqualTo(UdiScan.refused(Fault.CHECK_DIGIT, "06291041500214", 3));
    }

    @Test
    void refusesWhatIsFarTooLongForAnyCode() {
        assertThat(Udi.read("0".repeat(501), TODAY)).isEqualTo(UdiScan.refused(Fault.TOO_LONG, 501, 500));
    }

    @Test
    void takesTheSameElementTwiceWhenItSaysTheSame() {
        assertThat(read("(01)06291041500213(10)A(10)A").lot()).isEqualTo("A");
    }

    private static Udi read(String sent) {
        UdiScan scan = Udi.read(sent, TODAY);
        assertThat(scan).isInstanceOf(UdiScan.Read.class);
        return ((UdiScan.Read) scan).udi();
    }
}
