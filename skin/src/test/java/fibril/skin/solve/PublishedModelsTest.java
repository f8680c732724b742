package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature under test: the solver, on models of other people with known answers. */
class PublishedModelsTest {

    private static final Tolerance TIGHT = new Tolerance(1e-9, 1e-12);

    @Test
    void agreesWithWaughAndSherrattOnMacrophagesOfDiabeticAndOfNormalWounds() {
        for (String[] row : Published.rows("waugh2006.csv")) {
            WrittenSystem system =
                    new WrittenSystem(PublishedModels.waugh(), Map.of("alpha", Double.parseDouble(row[0])));
            double[] state = Trajectory.of(
                            system,
                            new double[] {200, 200, 6},
                            0,
                            Double.parseDouble(row[1]),
                            new Tolerance(1e-10, 1e-10))
                    .end();
            for (int i = 0; i < 3; i++) {
                assertThat(state[i]).isCloseTo(Double.parseDouble(row[2 + i]), within(6e-7));
            }
        }
    }

    @Test
    void agreesWithCooperOnTheRiseAndFallOfInflammation() {
        WrittenSystem system = new WrittenSystem(PublishedModels.cooper(), Map.of());
        Trajectory course = Trajectory.of(system, new double[] {0.1, 2, 0, 0.1}, 0, 30, TIGHT);
        for (String[] row : Published.rows("cooper2015.csv")) {
            double[] state = course.at(Double.parseDouble(row[0]));
            for (int i = 0; i < 3; i++) {
                assertThat(state[1 + i]).isCloseTo(Double.parseDouble(row[1 + i]), within(1e-8));
            }
        }
    }

    @Test
    void aLongInjuryScarsForEverOrHealsDependingOnOneNumberThatTwoCodesDisagreeOn() {
        double[] scarred = adler(6e8, 140 * 1440);
        assertThat(scarred[0]).isCloseTo(484_814, within(1.0));
        assertThat(scarred[1]).isCloseTo(645_000, within(500.0));
        double[] healed = adler(1e9, 140 * 1440);
        assertThat(healed[0]).isCloseTo(0, within(1.0));
        assertThat(healed[1]).isCloseTo(0, within(1.0));
    }

    @Test
    void aTenfoldSmallerInjuryHealsInBothCodes() {
        assertThat(adler(6e8, 14 * 1440)[0]).isCloseTo(0, within(1.0));
        assertThat(adler(1e9, 14 * 1440)[0]).isCloseTo(0, within(1.0));
    }

    /** Four days of influx, then none, until day 400. */
    private static double[] adler(double k, double influx) {
        Tolerance tolerance = new Tolerance(1e-8, 1e-6);
        double[] state = {1, 1, 0, 0};
        state = Trajectory.of(adlerSystem(k, influx), state, 0, 4, tolerance).end();
        return Trajectory.of(adlerSystem(k, 0), state, 4, 400, tolerance).end();
    }

    private static WrittenSystem adlerSystem(double k, double influx) {
        return new WrittenSystem(PublishedModels.adler(), Map.of("k", k, "influx", influx));
    }
}
