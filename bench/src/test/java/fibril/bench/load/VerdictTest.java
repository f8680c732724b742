package fibril.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.bench.load.Verdict.Wanted;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Apart TOLD = new Apart(0.5, 0.4, 0.7);
    private static final Apart NOT_TOLD = new Apart(0.02, -0.11, 0.15);

    @Test
    void whatMustBeAlikeIsToldApartByItsTimeOrByItsWords() {
        assertThat(verdict(Wanted.ALIKE, NOT_TOLD, true).isAsWanted()).isTrue();
        assertThat(verdict(Wanted.ALIKE, TOLD, true).isAsWanted()).isFalse();
        assertThat(verdict(Wanted.ALIKE, NOT_TOLD, false).isAsWanted()).isFalse();
    }

    @Test
    void aMeasureThatSeesNoDifferenceWhereThereIsOneProvesNothing() {
        assertThat(verdict(Wanted.APART, TOLD, false).isAsWanted()).isTrue();
        assertThat(verdict(Wanted.APART, NOT_TOLD, false).isAsWanted()).isFalse();
    }

    @Test
    void aDifferenceIsToldOnceItsIntervalLeavesNothingOut() {
        double[] same = new double[300];
        double[] later = new double[300];
        for (int i = 0; i < same.length; i++) {
            same[i] = i % 2 == 0 ? 1 : -1;
            later[i] = same[i] + 1.5;
        }
        assertThat(Apart.of(same).isTold()).isFalse();
        assertThat(Apart.of(later).isTold()).isTrue();
    }

    private static Verdict verdict(Wanted wanted, Apart apart, boolean sameWords) {
        return new Verdict("a pair", wanted, 300, 2.5, 2.4, apart, sameWords);
    }
}
