package fibril.skin.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A system carried forward in time with steps as long as a tolerance allows, readable at any time in between.
 *
 * <p>Reading never changes a step, so asking for more times changes nothing.
 */
public final class Trajectory {

    private static final double FIRST_STEP_DAYS = 1e-4;
    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 5;
    private static final double LARGEST_CUT = 0.2;
    private static final double SMALLEST_STEP = 1e-12;

    private final double end;
    private final List<Double> starts = new ArrayList<>();
    private final List<double[]> states = new ArrayList<>();
    private final List<double[][]> bends = new ArrayList<>();

    private Trajectory(double end) {
        this.end = end;
    }

    /**
     * Carries a state from one time to another.
     *
     * @throws NumericalFailure when no step is small enough for the tolerance
     */
    public static Trajectory of(RosenbrockSystem system, double[] state, double from, double to, Tolerance tolerance) {
        if (!(to >= from)) throw new IllegalArgumentException("to is " + to + ", allowed is " + from + " or later");
        Trajectory trajectory = new Trajectory(to);
        trajectory.run(new RodasStep(system), state.clone(), from, tolerance);
        return trajectory;
    }

    private void run(RodasStep step, double[] first, double from, Tolerance tolerance) {
        double[] state = first;
        double time = from;
        double h = FIRST_STEP_DAYS;
        starts.add(time);
        states.add(state);
        while (time < end) {
            boolean last = time + h * 1.000001 >= end;
            double taken = last ? end - time : h;
            double[] next = new double[state.length];
            step.step(state, taken, next);
            double error = step.error(state, next, tolerance);
            if (error <= 1) {
                time = last ? end : time + taken;
                bends.add(step.bend());
                starts.add(time);
                states.add(next);
                state = next;
            }
            h = taken * change(error);
            if (!(h > SMALLEST_STEP)) throw new NumericalFailure("no step is small enough at time " + time + " days");
        }
    }

    /** The fourth root suits an embedded method of order 3; roots of roots are exact on every machine. */
    private static double change(double error) {
        if (!(error < Double.POSITIVE_INFINITY)) return LARGEST_CUT;
        double best = SAFETY / Math.sqrt(Math.sqrt(Math.max(error, 1e-12)));
        return Math.min(LARGEST_GROWTH, Math.max(LARGEST_CUT, best));
    }

    /** How many steps were taken. */
    public int steps() {
        return bends.size();
    }

    public double[] end() {
        return states.get(states.size() - 1).clone();
    }

    /** The state at a time between the ends. */
    public double[] at(double time) {
        if (!(time >= starts.get(0) && time <= end)) {
            throw new IllegalArgumentException(
                    "time is " + time + " days, allowed is " + starts.get(0) + " to " + end + " days");
        }
        int found = Collections.binarySearch(starts, time);
        if (found >= 0) return states.get(found).clone();
        int n = -found - 2;
        double share = (time - starts.get(n)) / (starts.get(n + 1) - starts.get(n));
        return between(states.get(n), states.get(n + 1), bends.get(n), share);
    }

    private static double[] between(double[] from, double[] to, double[][] bend, double share) {
        double rest = 1 - share;
        double[] state = new double[from.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = from[i] * rest + share * (to[i] + rest * (bend[0][i] + share * bend[1][i]));
        }
        return state;
    }
}
