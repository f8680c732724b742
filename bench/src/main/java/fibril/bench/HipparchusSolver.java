package fibril.bench;

import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingState;
import fibril.skin.solve.HealingSystem;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.HighamHall54Integrator;

/** Hipparchus, one person after another, started anew at every leg. */
final class HipparchusSolver implements Racer.JavaSolver {

    private static final double SHORTEST_STEP_DAYS = 1e-10;

    private final Problem problem;
    private final ODEIntegrator integrator;
    private List<List<Double>> collagen = List.of();

    HipparchusSolver(Problem problem, double relative, String method) {
        this.problem = problem;
        double absolute = relative / 100;
        integrator = switch (method) {
            case "DormandPrince54" ->
                new DormandPrince54Integrator(SHORTEST_STEP_DAYS, Problem.HORIZON_DAYS, absolute, relative);
            case "HighamHall54" ->
                new HighamHall54Integrator(SHORTEST_STEP_DAYS, Problem.HORIZON_DAYS, absolute, relative);
            default -> throw new IllegalArgumentException("no method is called " + method);
        };
    }

    @Override
    public void run() {
        List<List<Double>> people = new ArrayList<>();
        for (HealingParameters person : problem.people()) people.add(heal(new HealingSystem(person)));
        collagen = people;
    }

    private List<Double> heal(HealingSystem rates) {
        List<Double> values = new ArrayList<>();
        double[] state = new double[HealingState.COUNT];
        for (int leg = 0; leg + 1 < Problem.LEG_DAYS.length; leg++) {
            double start = Problem.LEG_DAYS[leg];
            double end = Problem.LEG_DAYS[leg + 1];
            if (Problem.isSessionDay(start)) rates.jump(Problem.DOSE.injured(), Problem.DOSE.trophic(), state);
            state = integrator
                    .integrate(new Equations(rates), new ODEState(start, state), end)
                    .getPrimaryState();
            if (Problem.isOutputDay(end)) values.add(ScalarSolver.relative(state));
        }
        return values;
    }

    @Override
    public List<List<Double>> collagen() {
        return collagen;
    }

    @Override
    public double steps() {
        return Double.NaN;
    }

    /** The healing equations as Hipparchus wants them. */
    private record Equations(HealingSystem rates) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return HealingState.COUNT;
        }

        @Override
        public double[] computeDerivatives(double timeDays, double[] state) {
            double[] out = new double[HealingState.COUNT];
            rates.rates(state, out);
            return out;
        }
    }
}
