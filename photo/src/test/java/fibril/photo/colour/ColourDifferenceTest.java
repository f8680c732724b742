package fibril.photo.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** All 34 pairs of table 1 in Sharma, Wu and Dalal, Color Res. Appl. 30:21 (2005), printed with four decimals (ciede2000testdata.txt of the authors). */
class ColourDifferenceTest {

    @ParameterizedTest
    @CsvFileSource(resources = "sharma2005.csv", numLinesToSkip = 1)
    void agreesWithThePublishedPairsBothWaysRound(
            double l1, double a1, double b1, double l2, double a2, double b2, double published) {
        Lab one = new Lab(l1, a1, b1);
        Lab other = new Lab(l2, a2, b2);
        assertThat(ColourDifference.deltaE00(one, other)).isCloseTo(published, within(0.5e-4 + 1e-9));
        assertThat(ColourDifference.deltaE00(other, one)).isCloseTo(published, within(0.5e-4 + 1e-9));
    }
}
