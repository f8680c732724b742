package fibril.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A solver written in Java, run in a process of its own: {@code Racer PEOPLE REPEATS TOLERANCE NAME}. */
public final class Racer {

    /** Compiling is done after this much CPU time, seen in the flatness of the repeats. */
    private static final double WARM_UP_SECONDS = 5;

    private Racer() {}

    public static void main(String[] args) throws Exception {
        Problem problem = Problem.read(Files.readAllLines(Path.of(args[0])));
        int repeats = Integer.parseInt(args[1]);
        double tolerance = Double.parseDouble(args[2]);
        JavaSolver solver = solver(args[3], problem, tolerance);
        List<Double> microseconds =
                CpuClock.time(solver, WARM_UP_SECONDS, repeats, problem.people().size());
        System.out.print(new Outcome(microseconds, solver.steps(), solver.collagen()).asText());
    }

    private static JavaSolver solver(String name, Problem problem, double tolerance) {
        return switch (name) {
            case "ensemble" -> new EnsembleSolver(problem, tolerance);
            case "scalar" -> new ScalarSolver(problem, tolerance);
            case "DormandPrince54", "HighamHall54" -> new HipparchusSolver(problem, tolerance, name);
            default -> throw new IllegalArgumentException("no solver is called " + name);
        };
    }

    /** Heals everybody on every run and keeps what came out of the last one. */
    interface JavaSolver extends Runnable {

        /** Per person, on {@link Problem#OUTPUT_DAYS}, of the last run. */
        List<List<Double>> collagen();

        /** Steps per person; NaN when it does not tell. */
        double steps();
    }
}
