package fibril.skin.solve;

/** One step of {@link Rodas} for one system: the new state, its error and what lies between. */
final class RodasStep {

    private static final double[][] A = {
        {},
        {Rodas.A21},
        {Rodas.A31, Rodas.A32},
        {Rodas.A41, Rodas.A42, Rodas.A43},
        {Rodas.A51, Rodas.A52, Rodas.A53, Rodas.A54}
    };
    private static final double[][] C = {
        {},
        {Rodas.C21},
        {Rodas.C31, Rodas.C32},
        {Rodas.C41, Rodas.C42, Rodas.C43},
        {Rodas.C51, Rodas.C52, Rodas.C53, Rodas.C54},
        {Rodas.C61, Rodas.C62, Rodas.C63, Rodas.C64, Rodas.C65}
    };
    private static final double[] D2 = {Rodas.D21, Rodas.D22, Rodas.D23, Rodas.D24, Rodas.D25};
    private static final double[] D3 = {Rodas.D31, Rodas.D32, Rodas.D33, Rodas.D34, Rodas.D35};

    private final RosenbrockSystem system;
    private final double[][] k;
    private final double[] at;
    private final double[] add;

    RodasStep(RosenbrockSystem system) {
        this.system = system;
        k = new double[6][system.size()];
        at = new double[system.size()];
        add = new double[system.size()];
    }

    /** From {@code state} over {@code h} into {@code next}; {@code state} is left alone. */
    void step(double[] state, double h, double[] next) {
        system.factor(state, 1 / (h * Rodas.GAMMA));
        for (int stage = 0; stage < 6; stage++) {
            for (int i = 0; i < at.length; i++) {
                at[i] = stage < 5 ? state[i] + weighted(A[stage], i) : at[i] + k[4][i];
                add[i] = weighted(C[stage], i) / h;
            }
            system.stage(at, add, k[stage]);
        }
        for (int i = 0; i < at.length; i++) next[i] = at[i] + k[5][i];
    }

    /** The error of the last step in units of the tolerance; above 1 the step is refused. */
    double error(double[] state, double[] next, Tolerance tolerance) {
        double sum = 0;
        for (int i = 0; i < next.length; i++) {
            double scale =
                    tolerance.absolute() + tolerance.relative() * Math.max(Math.abs(state[i]), Math.abs(next[i]));
            double share = k[5][i] / scale;
            sum += share * share;
        }
        return Math.sqrt(sum / next.length);
    }

    /** The bend of the last step, for {@link Trajectory}: second and third coefficient, state by state. */
    double[][] bend() {
        double[][] bend = new double[2][at.length];
        for (int i = 0; i < at.length; i++) {
            bend[0][i] = weighted(D2, i);
            bend[1][i] = weighted(D3, i);
        }
        return bend;
    }

    private double weighted(double[] weights, int i) {
        double sum = 0;
        for (int stage = 0; stage < weights.length; stage++) sum += weights[stage] * k[stage][i];
        return sum;
    }
}
