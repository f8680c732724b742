package fibril.photo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void aValueOnTheLimitPassesAndOnePastItDoesNot() {
        assertThat(Gate.SHARPNESS.read(1.2)).isInstanceOf(Reading.Passed.class);
        assertThat(Gate.SHARPNESS.read(1.21)).isInstanceOf(Reading.Warned.class);
        assertThat(Gate.SHARPNESS.read(1.6)).isInstanceOf(Reading.Warned.class);
        assertThat(Gate.SHARPNESS.read(1.61)).isInstanceOf(Reading.Refused.class);
        assertThat(Gate.SCALE.read(10)).isInstanceOf(Reading.Passed.class);
        assertThat(Gate.SCALE.read(9.9)).isInstanceOf(Reading.Refused.class);
        assertThat(Gate.CHART_ADVISED.read(0)).isInstanceOf(Reading.Warned.class);
        assertThat(Gate.CHART_FOUND.read(1)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void whatIsNotKnownDoesNotPass() {
        for (Gate gate : Gate.values()) assertThat(gate.read(Double.NaN)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aRefusalNamesGateValueLimitAndRemedy() {
        assertThat(Gate.SCALE.read(6.27))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.words())
                                .isEqualTo("pixels on a millimetre of skin: 6.27, allowed is at least 10 px/mm."
                                        + " What helps: come closer or use the full resolution of the camera."));
        assertThat(Gate.REGISTRATION_MAP.read(Double.NaN))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.words()).contains("not known", "at most 0.5"));
    }
}
