package fibril.skin.solve;

import fibril.skin.healing.HealingParameters;

/** The healing equations of one slab with one set of parameters. */
public final class HealingSystem implements RosenbrockSystem {

    private final double[] coef = new double[HealingKernel.COEFFICIENTS];
    private final double[] lu = new double[HealingKernel.STORED];

    public HealingSystem(HealingParameters parameters) {
        HealingKernel.coefficients(parameters.toArray(), coef);
    }

    @Override
    public int size() {
        return HealingKernel.STATES;
    }

    @Override
    public void factor(double[] state, double shift) {
        HealingKernel.factor(coef, state, shift, lu);
    }

    @Override
    public void stage(double[] at, double[] add, double[] out) {
        HealingKernel.stage(coef, at, add, lu, out);
    }

    /** How fast every state changes, into {@code out}. */
    public void rates(double[] state, double[] out) {
        HealingKernel.rates(coef, state, out);
    }

    /** The states just after a session, in place. */
    public void jump(double injured, double trophic, double[] state) {
        HealingKernel.jump(coef, injured, trophic, state);
    }
}
