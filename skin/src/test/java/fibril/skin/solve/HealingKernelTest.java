package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.HealingEquations;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.symbols.JavaKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feature under test: the generated code says what the equations say. */
class HealingKernelTest {

    private static final Path KERNEL = Path.of("src/main/java/fibril/skin/solve/HealingKernel.java");
    private static final Path FRESH = Path.of("target/HealingKernel.java");

    @Test
    void isWhatTheEquationsGive() throws IOException {
        String fresh =
                JavaKernel.of(HealingEquations.model(), "fibril.skin.solve", "HealingKernel", HealingKernel.LANES);
        Files.writeString(FRESH, fresh);
        assertThat(Files.readString(KERNEL).equals(fresh))
                .as("the equations have changed: copy %s to %s", FRESH, KERNEL)
                .isTrue();
    }

    @Test
    void givesTheRatesOfTheWrittenEquations() {
        Random chance = new Random(7);
        for (int n = 0; n < 50; n++) {
            double[] state = chance.doubles(12, 0, 1.5).toArray();
            double[] out = new double[12];
            HealingKernel.rates(coefficients(), state, out);
            double[] written = written().rates(state);
            for (int i = 0; i < 12; i++)
                assertThat(out[i]).isCloseTo(written[i], within(1e-13 * (1 + Math.abs(out[i]))));
        }
    }

    @Test
    void knowsHowEveryRateChangesWithEveryState() {
        double[] state = new Random(8).doubles(12, 0.1, 1).toArray();
        double[][] slopes = written().jacobian(state);
        for (int j = 0; j < 12; j++) {
            double h = 1e-6;
            double[] up = state.clone();
            double[] down = state.clone();
            up[j] += h;
            down[j] -= h;
            double[] above = written().rates(up);
            double[] below = written().rates(down);
            for (int i = 0; i < 12; i++) {
                assertThat(slopes[i][j]).isCloseTo((above[i] - below[i]) / (2 * h), within(1e-7));
            }
        }
    }

    @Test
    void solvesAStageAsAFullMatrixWould() {
        Random chance = new Random(9);
        double[] state = chance.doubles(12, 0, 1).toArray();
        double[] add = chance.doubles(12, -1, 1).toArray();
        double[] lu = new double[HealingKernel.STORED];
        double[] out = new double[12];
        HealingKernel.factor(coefficients(), state, 4.0, lu);
        HealingKernel.stage(coefficients(), state, add, lu, out);
        WrittenSystem written = written();
        double[] expected = new double[12];
        written.factor(state, 4.0);
        written.stage(state, add, expected);
        for (int i = 0; i < 12; i++) assertThat(out[i]).isCloseTo(expected[i], within(1e-12));
    }

    @Test
    void stepsEveryLaneAsItStepsThatSlabAlone() {
        LaneStep lanes = new LaneStep();
        Random chance = new Random(10);
        List<HealingParameters> skins = new ArrayList<>();
        List<double[]> states = new ArrayList<>();
        double[] coef = new double[HealingKernel.COEFFICIENTS];
        for (int lane = 0; lane < HealingKernel.LANES; lane++) {
            skins.add(HealingParameters.medians(20 + 60 * chance.nextDouble()));
            states.add(chance.doubles(12, 0, 1).toArray());
            HealingKernel.coefficients(skins.get(lane).toArray(), coef);
            lanes.put(HealingKernel.COEF, lane, coef);
            lanes.put(HealingKernel.STATE, lane, states.get(lane));
        }
        lanes.step(0.7);
        for (int lane = 0; lane < HealingKernel.LANES; lane++) {
            double[] alone = new double[12];
            new RodasStep(new HealingSystem(skins.get(lane))).step(states.get(lane), 0.7, alone);
            double[] beside = new double[12];
            lanes.take(LaneStep.NEXT, lane, beside);
            assertThat(beside).containsExactly(alone, within(1e-13));
        }
    }

    @Test
    void hasNoRateAtAllAtRest() {
        double[] out = new double[12];
        HealingKernel.rates(coefficients(), new double[12], out);
        for (double rate : out) assertThat(rate == 0).isTrue();
    }

    private static double[] coefficients() {
        double[] coef = new double[HealingKernel.COEFFICIENTS];
        HealingKernel.coefficients(HealingParameters.medians(52).toArray(), coef);
        return coef;
    }

    private static WrittenSystem written() {
        Map<String, Double> values = new HashMap<>();
        for (HealingParameter parameter : HealingParameter.values()) values.put(parameter.symbol(), parameter.median());
        values.put("age", 52.0);
        return new WrittenSystem(HealingEquations.model(), values);
    }
}
