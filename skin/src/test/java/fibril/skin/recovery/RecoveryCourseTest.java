package fibril.skin.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.ensemble.SkinDraws;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryCourseTest {

    private static final RecoveryParameters TYPICAL = RecoveryParameters.typical();
    private static final Needled DEEP = new Needled(0, 1.5, 0.187, 0.147);
    private static final Needled SHALLOW = new Needled(0, 0.5, 0.064, 0.033);

    private static RecoveryCourse after(Needled session, double age) {
        return new RecoveryCourse(TYPICAL, age, List.of(session));
    }

    @Test
    void beginsWhereTheEquationsSay() {
        RecoveryCourse course = after(DEEP, 30);
        assertThat(course.waterLossRatio(0)).isCloseTo(1 + 25 * 0.187 / (1 + 4 * 0.187), within(1e-12));
        assertThat(course.openShare(0)).isEqualTo(1);
        double early = 2 * (1 - Math.exp(-8 * 0.187));
        double late = 2 * (1 - Math.exp(-8 * 0.147));
        assertThat(course.redness(0)).isCloseTo(early + late, within(1e-12));
        assertThat(course.redness(0.25)).isCloseTo(early / Math.E + late * Math.exp(-0.25 / 1.1), within(1e-12));
    }

    @Test
    void halvesWithTheRootOfDepthAndSlowsWithAge() {
        double halving = 8.0 / 24 * Math.sqrt(1.5);
        assertThat(after(DEEP, 30).openShare(halving)).isCloseTo(0.5, within(1e-12));
        assertThat(after(DEEP, 60).openShare(halving * Math.exp(0.24))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void oneSessionsTimesHaveAClosedForm() {
        double halving = 8 * Math.sqrt(1.5);
        RecoveryCourse course = after(DEEP, 30);
        double rise = 25 * 0.187 / (1 + 4 * 0.187);
        assertThat(course.hoursToNormalBarrier()).isCloseTo(halving * Math.log(rise / 0.1) / Math.log(2), within(1e-5));
        assertThat(course.hoursToClosedChannels()).isCloseTo(halving * Math.log(100) / Math.log(2), within(1e-5));
    }

    @Test
    void eachTimeIsWhereItsLevelIsCrossed() {
        SkinDraws draws = SkinDraws.fromPriors(11, 300, 1);
        List<Needled> sessions = List.of(DEEP, new Needled(2, 0.5, 0.06, 0.03), new Needled(3.5, 2, 0.3, 0.2));
        for (int draw = 0; draw < draws.count(); draw++) {
            RecoveryCourse course = new RecoveryCourse(draws.recovery(draw), 45, sessions);
            double barrier = 3.5 + course.hoursToNormalBarrier() / 24;
            double closed = 3.5 + course.hoursToClosedChannels() / 24;
            double faded = 3.5 + course.hoursToFadedRedness() / 24;
            double step = 1e-6;
            assertThat(course.waterLossRatio(barrier + step)).isLessThan(1.1);
            assertThat(course.openShare(closed - step)).isGreaterThan(0.01);
            assertThat(course.openShare(closed + step)).isLessThan(0.01);
            assertThat(course.redness(faded + step)).isLessThan(0.5);
            if (barrier > 3.5) assertThat(course.waterLossRatio(barrier - step)).isGreaterThan(1.1);
            if (faded > 3.5) assertThat(course.redness(faded - step)).isGreaterThan(0.5);
        }
    }

    @Test
    void waterLossIsNormalBeforeTheLastChannelHasClosed() {
        for (Needled session : List.of(DEEP, SHALLOW)) {
            RecoveryCourse course = after(session, 45);
            assertThat(course.hoursToNormalBarrier()).isLessThan(course.hoursToClosedChannels());
        }
    }

    @Test
    void deeperAndOlderTakeLonger() {
        assertThat(after(DEEP, 45).hoursToNormalBarrier())
                .isGreaterThan(after(SHALLOW, 45).hoursToNormalBarrier());
        assertThat(after(DEEP, 45).hoursToFadedRedness())
                .isGreaterThan(after(SHALLOW, 45).hoursToFadedRedness());
        assertThat(after(DEEP, 70).hoursToNormalBarrier())
                .isGreaterThan(after(DEEP, 30).hoursToNormalBarrier());
    }

    @Test
    void rednessHasNoSecondHump() {
        RecoveryCourse course = after(DEEP, 45);
        for (double day = 0; day < 10; day += 0.01) {
            assertThat(course.redness(day + 0.01)).isLessThan(course.redness(day));
        }
    }

    @Test
    void nothingHappensWithoutNeedlesAndBeforeThem() {
        RecoveryCourse none = after(new Needled(0, 1.5, 0, 0), 45);
        assertThat(none.waterLossRatio(0)).isEqualTo(1);
        assertThat(none.redness(0)).isZero();
        assertThat(none.hoursToNormalBarrier()).isZero();
        assertThat(none.hoursToClosedChannels()).isZero();
        assertThat(none.hoursToFadedRedness()).isZero();
        RecoveryCourse later = after(new Needled(7, 1.5, 0.2, 0.1), 45);
        assertThat(later.waterLossRatio(6.99)).isEqualTo(1);
    }

    @Test
    void rednessIsNeverOffItsScale() {
        RecoveryParameters strong = new RecoveryParameters(8, 25, 0.008, 6, 6, 6, 1.1);
        assertThat(new RecoveryCourse(strong, 45, List.of(new Needled(0, 2, 1, 1))).redness(0))
                .isEqualTo(4);
    }

    @Test
    void countsItsHoursFromTheLastSession() {
        RecoveryCourse one = after(DEEP, 45);
        RecoveryCourse four = new RecoveryCourse(
                TYPICAL, 45, List.of(DEEP, new Needled(30, 1.5, 0.187, 0.147), new Needled(60, 1.5, 0.187, 0.147)));
        assertThat(four.hoursToNormalBarrier()).isCloseTo(one.hoursToNormalBarrier(), within(1e-3));
    }

    @Test
    void refusesSessionsOutOfOrderAndImpossibleOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecoveryCourse(TYPICAL, 45, List.of(new Needled(9, 1, 0.1, 0.1), DEEP)))
                .withMessageContaining("after 9");
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryCourse(TYPICAL, 45, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> after(DEEP, 131)).withMessageContaining("ageYears");
        assertThatIllegalArgumentException().isThrownBy(() -> new Needled(0, 1, Double.NaN, 0));
    }
}
