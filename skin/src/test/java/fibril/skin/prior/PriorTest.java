package fibril.skin.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.needling.NeedlingParameter;
import fibril.skin.recovery.RecoveryParameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriorTest {

    @Test
    void hasItsMedianInTheMiddle() {
        assertThat(Prior.logNormal(8, 0.9).quantile(0.5)).isCloseTo(8, within(1e-12));
        assertThat(Prior.logNormal(8, 0.9).quantile(Normal.cdf(1))).isCloseTo(8 * Math.exp(0.9), within(1e-9));
    }

    @Test
    void neverLeavesItsBounds() {
        Prior prior = Prior.logNormal(0.5, 0.45).within(0.2, 0.9);
        for (double p = 0.0005; p < 1; p += 0.001) assertThat(prior.quantile(p)).isBetween(0.2, 0.9);
        assertThat(prior.quantile(1e-9)).isCloseTo(0.2, within(1e-6));
        assertThat(prior.quantile(1 - 1e-9)).isCloseTo(0.9, within(1e-6));
        assertThat(prior.logDensityOfLn(0.19)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(prior.logDensityOfLn(0.91)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void hasADensityThatAddsUpToOne() {
        for (Prior prior :
                List.of(Prior.logNormal(2, 0.3), Prior.logNormal(0.5, 0.45).within(0.2, 0.9))) {
            double sum = 0;
            for (double ln = -10; ln < 10; ln += 0.0005) sum += Math.exp(prior.logDensityOfLn(Math.exp(ln))) * 0.0005;
            assertThat(sum).isCloseTo(1, within(2e-3));
        }
    }

    @Test
    void isOneNumberWhenFixed() {
        assertThat(Prior.fixed(9.1).quantile(0.01)).isEqualTo(9.1);
        assertThat(Prior.fixed(9.1).isFixed()).isTrue();
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prior.logNormal(0, 1))
                .withMessageContaining("median");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prior.logNormal(1, -1))
                .withMessageContaining("sdLn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prior.logNormal(1, Double.NaN))
                .withMessageContaining("sdLn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prior.logNormal(1, 1).within(2, 3))
                .withMessageContaining("median");
    }

    @Test
    void alwaysSaysWhereItsNumberComesFrom() {
        Stream<Provenance> tables = Stream.concat(
                Stream.of(NeedlingParameter.values()).map(NeedlingParameter::provenance),
                Stream.of(RecoveryParameter.values()).map(RecoveryParameter::provenance));
        assertThat(tables)
                .allMatch(each ->
                        each.basis() == Provenance.Basis.ASSUMED || !each.key().isBlank());
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.measured("", "somewhere"));
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.assumed(" "));
    }
}
