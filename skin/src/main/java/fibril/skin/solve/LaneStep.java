package fibril.skin.solve;

import static fibril.skin.solve.HealingKernel.ADD;
import static fibril.skin.solve.HealingKernel.AT;
import static fibril.skin.solve.HealingKernel.OUT;
import static fibril.skin.solve.HealingKernel.ROWS;
import static fibril.skin.solve.HealingKernel.STATE;
import static fibril.skin.solve.HealingKernel.STATES;
import static fibril.skin.solve.HealingKernel.STRIDE;

import fibril.skin.healing.HealingState;
import java.util.Arrays;

/**
 * One RODAS4 step of {@link HealingKernel#LANES} slabs at once, all with the same step.
 *
 * <p>Every lane does the same arithmetic on its own numbers and on nothing else, so what becomes of a lane does not
 * depend on its neighbours. The loops are short, plain, free of branches and stay within one array: that is what the
 * compiler turns into vector code.
 */
final class LaneStep {

    /** How much room twelve states of all lanes take. */
    static final int N = STATES * STRIDE;
    /** Where the state after a step stands until it is accepted. */
    static final int NEXT = AT;

    private static final int K1 = ROWS * STRIDE;
    private static final int K2 = K1 + N;
    private static final int K3 = K2 + N;
    private static final int K4 = K3 + N;
    private static final int K5 = K4 + N;
    private static final int EXCESS = K5 + N;
    static final int SECOND = EXCESS + N;
    static final int THIRD = SECOND + N;
    private static final int ALL = THIRD + N;

    /** Where the matrix begins, the only states that are read between steps. */
    private static final int FIRST_POOL = HealingState.ELASTIN.index() * STRIDE;

    /** All numbers of all lanes; what stands where is said by the constants here and in {@link HealingKernel}. */
    final double[] w = new double[ALL];

    /** Puts numbers into a lane of the rows that begin somewhere. */
    void put(int first, int lane, double[] numbers) {
        for (int n = 0; n < numbers.length; n++) w[first + n * STRIDE + lane] = numbers[n];
    }

    /** Takes numbers out of a lane of the rows that begin somewhere, as many as there is room for. */
    void take(int first, int lane, double[] numbers) {
        for (int n = 0; n < numbers.length; n++) numbers[n] = w[first + n * STRIDE + lane];
    }

    /** From {@link HealingKernel#STATE} to {@link #NEXT}; the stages stay readable for interpolation and the error. */
    void step(double h) {
        HealingKernel.factorAndStage(w, 1 / (h * Rodas.GAMMA));
        second(w, 1 / h);
        HealingKernel.stage(w);
        third(w, 1 / h);
        HealingKernel.stage(w);
        fourth(w, 1 / h);
        HealingKernel.stage(w);
        fifth(w, 1 / h);
        HealingKernel.stage(w);
        sixth(w, 1 / h);
        HealingKernel.stage(w);
        last(w);
    }

    void accept() {
        System.arraycopy(w, NEXT, w, STATE, N);
    }

    /** Everything at rest, no error so far. */
    void clear() {
        Arrays.fill(w, STATE, STATE + N, 0);
        Arrays.fill(w, EXCESS, EXCESS + N, 0);
    }

    /** Remembers by how much the error of the last step was above what is allowed, state by state. */
    void recordExcess(Tolerance tolerance) {
        excess(w, tolerance.absolute(), tolerance.relative());
    }

    private static void excess(double[] w, double absolute, double relative) {
        for (int i = 0; i < N; i++) {
            double over = Math.abs(w[OUT + i]) - absolute - relative * Math.abs(w[NEXT + i]);
            w[EXCESS + i] = Math.max(w[EXCESS + i], over);
        }
    }

    /** Whether a step since {@link #clear} was too long for a lane, or led nowhere. */
    boolean wasTooLong(int lane) {
        boolean tooLong = false;
        for (int n = 0; n < STATES; n++) tooLong |= !(w[EXCESS + n * STRIDE + lane] <= 0);
        return tooLong;
    }

    /** The bend of the last step for interpolation, see {@link Trajectory}. */
    void bend() {
        bend(w);
    }

    private static void bend(double[] w) {
        for (int i = FIRST_POOL; i < N; i++) {
            double k1 = w[K1 + i];
            double k2 = w[K2 + i];
            double k3 = w[K3 + i];
            double k4 = w[K4 + i];
            double k5 = w[K5 + i];
            w[SECOND + i] = Rodas.D21 * k1 + Rodas.D22 * k2 + Rodas.D23 * k3 + Rodas.D24 * k4 + Rodas.D25 * k5;
            w[THIRD + i] = Rodas.D31 * k1 + Rodas.D32 * k2 + Rodas.D33 * k3 + Rodas.D34 * k4 + Rodas.D35 * k5;
        }
    }

    private static void second(double[] w, double perH) {
        double c1 = Rodas.C21 * perH;
        for (int i = 0; i < N; i++) {
            double k1 = w[OUT + i];
            w[K1 + i] = k1;
            w[AT + i] = w[STATE + i] + Rodas.A21 * k1;
            w[ADD + i] = c1 * k1;
        }
    }

    private static void third(double[] w, double perH) {
        double c1 = Rodas.C31 * perH;
        double c2 = Rodas.C32 * perH;
        for (int i = 0; i < N; i++) {
            double k1 = w[K1 + i];
            double k2 = w[OUT + i];
            w[K2 + i] = k2;
            w[AT + i] = w[STATE + i] + Rodas.A31 * k1 + Rodas.A32 * k2;
            w[ADD + i] = c1 * k1 + c2 * k2;
        }
    }

    private static void fourth(double[] w, double perH) {
        double c1 = Rodas.C41 * perH;
        double c2 = Rodas.C42 * perH;
        double c3 = Rodas.C43 * perH;
        for (int i = 0; i < N; i++) {
            double k1 = w[K1 + i];
            double k2 = w[K2 + i];
            double k3 = w[OUT + i];
            w[K3 + i] = k3;
            w[AT + i] = w[STATE + i] + Rodas.A41 * k1 + Rodas.A42 * k2 + Rodas.A43 * k3;
            w[ADD + i] = c1 * k1 + c2 * k2 + c3 * k3;
        }
    }

    private static void fifth(double[] w, double perH) {
        double c1 = Rodas.C51 * perH;
        double c2 = Rodas.C52 * perH;
        double c3 = Rodas.C53 * perH;
        double c4 = Rodas.C54 * perH;
        for (int i = 0; i < N; i++) {
            double k1 = w[K1 + i];
            double k2 = w[K2 + i];
            double k3 = w[K3 + i];
            double k4 = w[OUT + i];
            w[K4 + i] = k4;
            w[AT + i] = w[STATE + i] + Rodas.A51 * k1 + Rodas.A52 * k2 + Rodas.A53 * k3 + Rodas.A54 * k4;
            w[ADD + i] = c1 * k1 + c2 * k2 + c3 * k3 + c4 * k4;
        }
    }

    private static void sixth(double[] w, double perH) {
        double c1 = Rodas.C61 * perH;
        double c2 = Rodas.C62 * perH;
        double c3 = Rodas.C63 * perH;
        double c4 = Rodas.C64 * perH;
        double c5 = Rodas.C65 * perH;
        for (int i = 0; i < N; i++) {
            double k5 = w[OUT + i];
            w[K5 + i] = k5;
            w[AT + i] = w[AT + i] + k5;
            w[ADD + i] = c1 * w[K1 + i] + c2 * w[K2 + i] + c3 * w[K3 + i] + c4 * w[K4 + i] + c5 * k5;
        }
    }

    private static void last(double[] w) {
        for (int i = 0; i < N; i++) w[NEXT + i] = w[AT + i] + w[OUT + i];
    }
}
