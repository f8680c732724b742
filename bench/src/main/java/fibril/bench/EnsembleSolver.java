package fibril.bench;

import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.solve.Ensemble;
import fibril.skin.solve.EnsembleCourse;
import fibril.skin.solve.OutputDays;
import fibril.skin.solve.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Our ensemble driver on one thread. */
final class EnsembleSolver implements Racer.JavaSolver {

    private final Problem problem;
    private final Tolerance tolerance;
    private final Schedule schedule = Problem.schedule();
    private final List<SkinCase> cases;
    private final OutputDays days = OutputDays.of(Problem.OUTPUT_DAYS, new double[0]);
    private List<List<Double>> collagen = List.of();

    EnsembleSolver(Problem problem, double relative) {
        this.problem = problem;
        tolerance = new Tolerance(relative, relative);
        cases = problem.oneSlab();
    }

    @Override
    public void run() {
        EnsembleCourse course = Ensemble.run(schedule, cases, days, tolerance, 1);
        collagen = beforeSessions(course);
    }

    /** The ensemble is written down just after a session; the problem asks for the moment before. */
    private List<List<Double>> beforeSessions(EnsembleCourse course) {
        List<double[]> byDay = new ArrayList<>();
        for (int day = 0; day < Problem.OUTPUT_DAYS.length; day++) byDay.add(course.upperCollagen(day));
        List<List<Double>> people = new ArrayList<>();
        for (int i = 0; i < course.cases(); i++) {
            HealingParameters person = problem.people().get(i);
            List<Double> values = new ArrayList<>();
            for (int day = 0; day < byDay.size(); day++) {
                boolean session = Problem.isSessionDay(Problem.OUTPUT_DAYS[day]);
                values.add(byDay.get(day)[i] / (session ? Problem.keptAtSession(person) : 1));
            }
            people.add(values);
        }
        return people;
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
