package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** Mean 3, s = √2.5, t(4) = 2.776 from the printed table: half the width is 2.776 · √(2.5 / 5) = 1.963. */
    @Test
    void givesAMeanTheIntervalOfStudentsTable() {
        Estimate mean = Estimate.meanOf(1, 2, 3, 4, 5);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.low()).isCloseTo(3 - 1.963, within(0.001));
        assertThat(mean.high()).isCloseTo(3 + 1.963, within(0.001));
    }

    /** Garwood's table: 0 events have the upper limit 3.689, 10 events 4.795 to 18.39. */
    @Test
    void givesACountTheIntervalOfGarwoodsTable() {
        Estimate none = Estimate.rateOf(0, 100, 100);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(3.689, within(0.0005));
        Estimate ten = Estimate.rateOf(10, 100, 100);
        assertThat(ten.low()).isCloseTo(4.795, within(0.0005));
        assertThat(ten.high()).isCloseTo(18.39, within(0.005));
    }

    @Test
    void countsForEachHundred() {
        assertThat(Estimate.rateOf(2, 50, 100).value()).isEqualTo(4);
    }

    @Test
    void refusesAMeanOfOneFigure() {
        assertThatThrownBy(() -> Estimate.meanOf(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 figures or more, were 1");
    }
}
