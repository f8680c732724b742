package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.atlas.Scale;
import fibril.clinic.measure.Comparison.Compared;
import fibril.clinic.measure.Comparison.NotComparable;
import fibril.clinic.measure.Comparison.Why;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "gb_qual, 4, 2, BETTER",
        "gb_qual, 2, 4, WORSE",
        "gb_qual, 3, 3, SAME",
        "faceq, 40, 62, BETTER",
        "faceq, 62, 40, WORSE"
    })
    void readsAChangeTheWayItsScaleRuns(String scale, double before, double after, Difference.Sense sense) {
        Difference found = total(scale, before, after);
        assertThat(found.sense()).isEqualTo(sense);
        assertThat(found.by()).isEqualTo(after - before, within(1e-9));
    }

    /** Raters of the counted Goodman-Baron score agree within four points. */
    @ParameterizedTest
    @CsvSource({
        "20, 17, WITHIN_RATER_ERROR",
        "20, 23, WITHIN_RATER_ERROR",
        "20, 16, BEYOND_RATER_ERROR",
        "20, 20, WITHIN_RATER_ERROR"
    })
    void tellsAChangeFromWhatRatersDisagreeBy(double before, double after, Difference.Size size) {
        assertThat(total("gb_quant", before, after).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"dlqi, 12, 9, BELOW_IMPORTANT", "dlqi, 12, 8, IMPORTANT", "gb_qual, 4, 1, UNKNOWN"})
    void saysWhatMattersOnlyWhereTheAtlasKnows(String scale, double before, double after, Difference.Size size) {
        assertThat(total(scale, before, after).size()).isEqualTo(size);
    }

    @Test
    void findsNoChangeInSumsOfTenthsThatOnlyDifferInBinary() {
        assertThat(total("mmasi", 0.1 + 0.2, 0.3).sense()).isEqualTo(Difference.Sense.SAME);
    }

    @Test
    void neverComparesTwoVersions() {
        assertThat(compared(
                        Sample.of("gais").total(2),
                        Sample.of("gais").version("4 = best").total(3)))
                .isEqualTo(new NotComparable(Why.OTHER_VERSION));
    }

    @Test
    void neverComparesTwoDirections() {
        assertThat(compared(
                        Sample.of("scar_vas_fda")
                                .direction(Scale.Direction.LOWER_IS_BETTER)
                                .total(40),
                        Sample.of("scar_vas_fda")
                                .direction(Scale.Direction.HIGHER_IS_BETTER)
                                .total(30)))
                .isEqualTo(new NotComparable(Why.OTHER_DIRECTION));
    }

    @Test
    void neverComparesTwoScars() {
        assertThat(compared(
                        Sample.of("vss").at("left knee").total(6),
                        Sample.of("vss").at("chin").total(3)))
                .isEqualTo(new NotComparable(Why.OTHER_PLACE));
    }

    @Test
    void comparesAMeanOnlyOverTheSameSites() {
        Sample twoSites =
                Sample.of("lemperle").item("forehead", 2).item("neck", 4).total(3);
        Sample oneSite = Sample.of("lemperle").item("forehead", 2).total(2);
        Sample sameSites =
                Sample.of("lemperle").item("forehead", 1).item("neck", 3).total(2);
        assertThat(compared(twoSites, oneSite)).isEqualTo(new NotComparable(Why.OTHER_SITES));
        assertThat(compared(twoSites, sameSites)).isInstanceOf(Compared.class);
    }

    @Test
    void comparesOnlyCategoriesThatBothHave() {
        Comparison comparison = compared(
                Sample.of("alexiades").item("laxity", 3).item("texture", 2),
                Sample.of("alexiades").item("laxity", 2).item("rhytides", 1));
        assertThat(comparison).isInstanceOf(Compared.class);
        assertThat(((Compared) comparison).differences())
                .extracting(Difference::item)
                .containsExactly("laxity");
    }

    @Test
    void doesNotCallAWhiteStretchMarkBetterOrWorseThanARedOne() {
        assertThat(compared(
                        Sample.of("striae").item("colour", 1),
                        Sample.of("striae").item("colour", 2)))
                .isEqualTo(new NotComparable(Why.NOTHING_IN_COMMON));
    }

    @Test
    void takesNoDifferenceOfTwoChanges() {
        assertThat(compared(Sample.of("gais").total(2), Sample.of("gais").total(3)))
                .isEqualTo(new NotComparable(Why.RATES_CHANGE));
        assertThat(compared(Sample.of("glogau").total(2), Sample.of("glogau").total(3)))
                .isEqualTo(new NotComparable(Why.BASELINE_ONLY));
    }

    private static Difference total(String scale, double before, double after) {
        Comparison comparison =
                compared(Sample.of(scale).total(before), Sample.of(scale).total(after));
        assertThat(comparison).isInstanceOf(Compared.class);
        return ((Compared) comparison).differences().getFirst();
    }

    private static Comparison compared(Sample before, Sample after) {
        Measurement later = after.on(MARCH.plusDays(150)).done();
        return Comparison.of(Sample.ATLAS.scale(later.scale()), before.on(MARCH).done(), later);
    }
}
