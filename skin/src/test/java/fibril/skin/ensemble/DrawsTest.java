package fibril.skin.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Stability;
import fibril.skin.prior.Prior;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final List<Prior> PRIORS = List.of(
            Prior.logNormal(2, 0.5),
            Prior.fixed(9.1),
            Prior.logNormal(0.5, 0.45).within(0.2, 0.9));

    @Test
    void areTheSameHoweverManyAndByHoweverManyThreads() {
        Draws few = Draws.of(PRIORS, row -> row[0] < 4, 42, 100, 1);
        Draws many = Draws.of(PRIORS, row -> row[0] < 4, 42, 5000, 4);
        for (int draw = 0; draw < 100; draw++) {
            for (int column = 0; column < 3; column++) {
                assertThat(many.at(column, draw)).isEqualTo(few.at(column, draw));
            }
        }
    }

    @Test
    void differFromSeedToSeedAndFromDrawToDraw() {
        Draws one = Draws.of(PRIORS, row -> true, 1, 1000, 1);
        Set<Double> seen = new HashSet<>();
        for (long seed = 0; seed < 5; seed++) {
            for (double value : Draws.of(PRIORS, row -> true, seed, 1000, 1).column(0)) seen.add(value);
        }
        assertThat(seen.size()).isEqualTo(5000);
        assertThat(one.column(1)).containsOnly(9.1);
    }

    @Test
    void followTheirPriors() {
        Draws draws = Draws.of(PRIORS, row -> true, 3, 100_000, 2);
        Quantiles found = Quantiles.of(draws.column(0));
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            assertThat(found.at(p) / PRIORS.get(0).quantile(p)).isCloseTo(1, within(0.02));
        }
        assertThat(java.util.Arrays.stream(draws.column(2))).allMatch(value -> value >= 0.2 && value <= 0.9);
        assertThat(correlation(draws.column(0), draws.column(2))).isCloseTo(0, within(0.01));
    }

    private static double correlation(double[] a, double[] b) {
        double ma = java.util.Arrays.stream(a).average().orElseThrow();
        double mb = java.util.Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void countWhatTheRuleRefused() {
        Draws draws = Draws.of(PRIORS, row -> row[0] < 2, 4, 10_000, 2);
        assertThat(draws.refused()).isBetween(9_500L, 10_500L);
        assertThat(java.util.Arrays.stream(draws.column(0))).allMatch(value -> value < 2);
        assertThat(Draws.of(PRIORS, row -> true, 4, 1000, 1).refused()).isZero();
    }

    @Test
    void giveUpOnARuleThatNothingMeets() {
        assertThatIllegalStateException().isThrownBy(() -> Draws.of(PRIORS, row -> false, 4, 10, 2));
    }

    @Test
    void ofSkinAlwaysSettleForEveryAdultAndSayHowManyDidNot() {
        SkinDraws skins = SkinDraws.fromPriors(5, 20_000, 2);
        assertThat(skins.refused()).isBetween(1L, 4_000L);
        for (int draw = 0; draw < skins.count(); draw++) {
            for (double age : new double[] {SkinDraws.YOUNGEST_YEARS, 45, 90}) {
                HealingParameters healing = skins.healing(draw, age);
                assertThat(healing.stability()).isInstanceOf(Stability.Settles.class);
                assertThat(healing.get(HealingParameter.AGE)).isEqualTo(age);
            }
        }
    }

    @Test
    void ofSkinAreKnownByTheirFingerprint() {
        long of = SkinDraws.fromPriors(6, 500, 1).fingerprint();
        assertThat(SkinDraws.fromPriors(6, 500, 3).fingerprint()).isEqualTo(of);
        assertThat(SkinDraws.fromPriors(7, 500, 1).fingerprint()).isNotEqualTo(of);
        assertThat(SkinDraws.fromPriors(6, 501, 1).fingerprint()).isNotEqualTo(of);
    }

    @Test
    void ofSkinAreTheSameForAnyPlaceAndKeepThePersonsPlaceAmongPeople() {
        SkinDraws skins = SkinDraws.fromPriors(6, 2000, 1);
        SiteSpread cheek = new SiteSpread(0.1, 0.3, 1.0, 0.25);
        SiteSpread eyelid = new SiteSpread(0.1, 0.3, 0.5, 0.25);
        for (int draw = 0; draw < skins.count(); draw++) {
            assertThat(skins.site(draw, cheek).dermisMm()
                            / skins.site(draw, eyelid).dermisMm())
                    .isCloseTo(2, within(1e-9));
        }
        SiteSpread same = new SiteSpread(0.1, 0, 1.0, 0);
        assertThat(skins.site(17, same).dermisMm()).isEqualTo(1.0);
    }
}
