package fibril.skin.healing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Feature under test: what is no skin, no dose or no schedule is refused by name, value and bound. */
class RefusalsTest {

    @Test
    void refusesParametersOutOfBoundsByNameAndUnit() {
        for (double bad : new double[] {Double.NaN, -0.1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HealingParameters.medians(40).with(HealingParameter.SYNTHESIS, bad))
                    .withMessageContaining("sigma")
                    .withMessageContaining("1/day")
                    .withMessageContaining("allowed");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HealingParameters.medians(130))
                .withMessageContaining("age")
                .withMessageContaining("130");
    }

    @Test
    void refusesSkinThatWouldScar() {
        // the first guess of the specification: g = 1.8
        HealingParameters scarring = HealingParameters.medians(30).with(HealingParameter.TGF_FROM_ACTIVATED, 0.3);
        assertThat(scarring.stability()).isInstanceOf(Stability.Scars.class);
        assertThat(HealingParameters.medians(30).stability()).isInstanceOf(Stability.Settles.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkinCase(scarring, new Slabs(1.5), List.of()))
                .withMessageContaining("1.79")
                .withMessageContaining("0.9");
    }

    @Test
    void refusesSessionsOutOfOrderTwiceOnADayOrPastTheHorizon() {
        refused(List.of(30.0, 0.0), 365, "sessionDays[1]");
        refused(List.of(0.0, 0.5), 365, "sessionDays[1]");
        refused(List.of(-1.0), 365, "sessionDays[0]");
        refused(List.of(Double.NaN), 365, "sessionDays[0]");
        refused(List.of(400.0), 365, "365");
        refused(List.of(), 0, "horizonDays");
        refused(List.of(), Double.NaN, "horizonDays");
        refused(List.of(), 40_000, "horizonDays");
    }

    private static void refused(List<Double> days, double horizon, String naming) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(days, horizon))
                .withMessageContaining(naming)
                .withMessageContaining("allowed");
    }

    @Test
    void refusesSharesOutsideNoughtToOne() {
        for (double bad : new double[] {Double.NaN, -0.01, 1.01}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Dose(bad, 0))
                    .withMessageContaining("injured");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Dose(0, bad))
                    .withMessageContaining("trophic");
        }
    }

    @Test
    void everyParameterHasItsOwnSymbolASourceInUseAndAPriorInsideItsBounds() {
        Set<String> symbols = new HashSet<>();
        Set<HealingSource> used = new HashSet<>();
        for (HealingParameter parameter : HealingParameter.values()) {
            assertThat(symbols.add(parameter.symbol())).as(parameter.symbol()).isTrue();
            used.add(parameter.source());
            assertThat(parameter.median()).isBetween(parameter.lowest(), parameter.highest());
            assertThat(parameter.sdLog() > 0).isEqualTo(parameter.kind() == ParameterKind.DRAWN);
        }
        assertThat(used).containsAll(Arrays.asList(HealingSource.values()));
    }

    @Test
    void aThinDermisHasThinnerSlabsAndTheirSharesStillAddUp() {
        for (double mm : new double[] {0.15, 0.4, 0.9, 1.5, 4}) {
            Slabs slabs = new Slabs(mm);
            double upper = 0;
            double whole = 0;
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                upper += slabs.shareOfUpper(slab);
                whole += slabs.shareOfWhole(slab);
                assertThat(slabs.thicknessMm(slab)).isNotNegative();
            }
            assertThat(Math.abs(upper - 1)).isLessThan(1e-12);
            assertThat(Math.abs(whole - 1)).isLessThan(1e-12);
        }
    }
}
