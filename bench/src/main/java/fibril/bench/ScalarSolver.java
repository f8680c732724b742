package fibril.bench;

import fibril.skin.healing.HealingState;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.solve.HealingCourse;
import fibril.skin.solve.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Our adaptive driver, one person after another. */
final class ScalarSolver implements Racer.JavaSolver {

    private final Tolerance tolerance;
    private final Schedule schedule = Problem.schedule();
    private final List<SkinCase> cases;
    private List<List<Double>> collagen = List.of();

    ScalarSolver(Problem problem, double relative) {
        tolerance = new Tolerance(relative, relative / 100);
        cases = problem.oneSlab();
    }

    @Override
    public void run() {
        List<List<Double>> people = new ArrayList<>();
        for (SkinCase skin : cases) {
            HealingCourse course = HealingCourse.of(schedule, skin, tolerance);
            people.add(Arrays.stream(Problem.OUTPUT_DAYS)
                    .mapToObj(day -> relative(course.stateBefore(0, day)))
                    .toList());
        }
        collagen = people;
    }

    static double relative(double[] state) {
        return 1
                + state[HealingState.NEW_THREE.index()]
                + state[HealingState.NEW_ONE.index()]
                + state[HealingState.MATURE.index()];
    }

    @Override
    public List<List<Double>> collagen() {
        return collagen;
    }

    @Override
    public double steps() {
        return Double.NaN;
    }
}
