package fibril.skin.solve;

import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Stability;
import java.util.SplittableRandom;

/** Blocks of lanes with drawn parameters and two sessions on the first mesh, and the lowest value of every state. */
final class PositivityRun {

    private final LaneStep lanes = new LaneStep();
    private final SplittableRandom chance;
    private final double[] coef = new double[HealingKernel.COEFFICIENTS];
    private final double[] state = new double[HealingKernel.STATES];
    private final double[] lowest = new double[HealingKernel.STATES];
    private final double[] lowestKept = new double[HealingKernel.STATES];
    private int kept;

    PositivityRun(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** How many lanes would not have been sent to a finer mesh. */
    int kept() {
        return kept;
    }

    double lowest(HealingState of) {
        return lowest[of.index()];
    }

    double lowestKept(HealingState of) {
        return lowestKept[of.index()];
    }

    /** One more block. */
    void next() {
        lanes.clear();
        for (int lane = 0; lane < HealingKernel.LANES; lane++) {
            HealingKernel.coefficients(drawn().toArray(), coef);
            lanes.put(HealingKernel.COEF, lane, coef);
        }
        double[][] lowestOf = new double[HealingKernel.LANES][HealingKernel.STATES];
        for (int session = 0; session < 2; session++) {
            jump(0.4 * chance.nextDouble());
            for (double step : Mesh.LEVELS[0].stepsTo(30)) {
                lanes.step(step);
                lanes.recordExcess(Tolerance.FORECAST);
                lanes.accept();
                for (int lane = 0; lane < HealingKernel.LANES; lane++) note(lane, lowestOf[lane]);
            }
        }
        for (int lane = 0; lane < HealingKernel.LANES; lane++) gather(lane, lowestOf[lane]);
    }

    private HealingParameters drawn() {
        HealingParameters drawn = Skins.draw(chance, 1);
        while (drawn.stability() instanceof Stability.Scars) drawn = Skins.draw(chance, 1);
        return drawn;
    }

    private void jump(double phi) {
        for (int lane = 0; lane < HealingKernel.LANES; lane++) {
            lanes.take(HealingKernel.COEF, lane, coef);
            lanes.take(HealingKernel.STATE, lane, state);
            HealingKernel.jump(coef, phi, 0.8 * phi, state);
            lanes.put(HealingKernel.STATE, lane, state);
        }
    }

    private void note(int lane, double[] lowestOf) {
        lanes.take(HealingKernel.STATE, lane, state);
        for (int n = 0; n < state.length; n++) lowestOf[n] = Math.min(lowestOf[n], state[n]);
    }

    private void gather(int lane, double[] lowestOf) {
        boolean keep = !lanes.wasTooLong(lane);
        if (keep) kept++;
        for (int n = 0; n < lowestOf.length; n++) {
            lowest[n] = Math.min(lowest[n], lowestOf[n]);
            if (keep) lowestKept[n] = Math.min(lowestKept[n], lowestOf[n]);
        }
    }
}
