package fibril.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    /** Shrout and Fleiss (1979), table 2: six targets, four judges; 0.29 is theirs, the interval that of R's psych::ICC. */
    @Test
    void thePublishedExampleGivesItsPublishedFigure() {
        Reliability found = Reliability.of(List.of(
                        new double[] {9, 2, 5, 8},
                        new double[] {6, 1, 3, 2},
                        new double[] {8, 4, 6, 8},
                        new double[] {7, 1, 2, 6},
                        new double[] {10, 5, 6, 9},
                        new double[] {6, 2, 4, 7}))
                .orElseThrow();
        assertThat(found.icc()).isCloseTo(0.29, within(0.005));
        assertThat(found.from()).isCloseTo(0.019, within(0.0005));
        assertThat(found.to()).isCloseTo(0.76, within(0.005));
    }

    /** By hand: means 1.5, 3.5, 5.5; R = 8, C = 1.5, E = 0: no noise. With the last pair swapped R = 8, C = 1/6, E = 2/3. */
    @Test
    void threePeopleByHand() {
        assertThat(Reliability.of(List.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6})))
                .isEmpty();
        Reliability found = Reliability.of(List.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {6, 5}))
                .orElseThrow();
        assertThat(found.icc()).isCloseTo((8 - 2 / 3.0) / (8 + 2 / 3.0 + 2 * (1 / 6.0 - 2 / 3.0) / 3), within(1e-12));
        assertThat(found.from()).isLessThan(found.icc());
        assertThat(found.to()).isBetween(found.icc(), 1.0);
    }

    @Test
    void peopleWhoDifferByNoMoreThanNoiseAreNotToldApart() {
        assertThat(Reliability.of(List.of(new double[] {1, 2}, new double[] {2, 1}, new double[] {1, 2})))
                .isEmpty();
        assertThat(Reliability.of(List.of(new double[] {1, 2}, new double[] {5, 4})))
                .as("two people")
                .isEmpty();
        assertThat(Reliability.of(List.of())).isEmpty();
    }
}
