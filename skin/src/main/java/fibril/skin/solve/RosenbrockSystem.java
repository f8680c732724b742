package fibril.skin.solve;

/** Rate equations that do not depend on time, as a Rosenbrock method wants them. */
public interface RosenbrockSystem {

    /** How many states there are. */
    int size();

    /** Makes {@code shift·I − J} at a state ready to be solved with. */
    void factor(double[] state, double shift);

    /** Solves {@code (shift·I − J) out = rates(at) + add} with the matrix made ready last. */
    void stage(double[] at, double[] add, double[] out);
}
