package fibril.photo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Gate;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void aValueOnTheLimitPassesAndOnePastItDoesNot() {
        assertThat(Limit.SHARPNESS.read(1.2).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(Limit.SHARPNESS.read(1.21).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(Limit.SHARPNESS.read(1.6).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(Limit.SHARPNESS.read(1.61).verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(Limit.PORE_SCALE.read(10).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(Limit.PORE_SCALE.read(9.9).verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(Limit.CHART_ADVISED.read(0).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(Limit.CHART_FOUND.read(1).verdict()).isEqualTo(Verdict.WITHHELD);
    }

    @Test
    void whatIsNotKnownDoesNotPass() {
        for (Limit limit : Limit.values())
            assertThat(limit.read(Double.NaN).stops()).as(limit.name()).isTrue();
    }

    @Test
    void whatIsWithheldNamesGateValueLimitAndWhatHelps() {
        assertThat(Limit.PORE_SCALE.read(6.27).words())
                .isEqualTo(
                        "picture.resolution: the two photographs: there are too few pixels on each millimetre of skin"
                                + " (6.27 px/mm; allowed: at least 10 px/mm). Come closer or use the camera's full size.");
        assertThat(Limit.CHART_CLIPPED.read(Which.AFTER, 2).words())
                .startsWith("chart.clipped: the photograph after: ")
                .contains("(2 patches; allowed: fewer than 2 patches)");
        assertThat(Limit.CHART_SPREAD.read(Which.BEFORE, 0.0584).words()).contains("(5.84 %; allowed: at most 5 %)");
        assertThat(Limit.SKIN_CLIPPED.read(0.034).words()).contains("(3.40 % of the skin; allowed: at most 2 %)");
        assertThat(Limit.BAND_WIDTH.read(2.13).words())
                .contains("(2.13 × the widest worth showing; allowed: at most 1 ×)");
        assertThat(Limit.REGISTRATION_MAP.read(Double.NaN))
                .satisfies(unknown -> assertThat(unknown.gate()).isEqualTo(Gate.MATCH))
                .satisfies(unknown -> assertThat(unknown.words()).contains("not known", "at most 0.5"));
    }
}
