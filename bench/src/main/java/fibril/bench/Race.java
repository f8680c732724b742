package fibril.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets solvers run the same problem at the same accuracy, in turns, so that a slow minute of the machine meets all.
 *
 * @param few people for solvers that take them one by one
 * @param many people for the ensemble, a whole number of times the few
 * @param reference the collagen of the few, tight
 */
record Race(Path few, Path many, Outcome reference, int rounds) {

    private static final int REPEATS = 12;

    /** One solver at the loosest tolerance that is accurate enough, over all rounds. */
    record Lap(String solver, double tolerance, double error, double steps, List<Double> microseconds) {

        Lap {
            microseconds = List.copyOf(microseconds);
        }

        /** The fastest repeat of any round: the least disturbed one. */
        double fastest() {
            return microseconds.stream().min(Double::compare).orElseThrow();
        }

        double median() {
            return microseconds.stream()
                    .sorted()
                    .skip(microseconds.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    List<Lap> run(List<Solver> solvers) {
        List<Entry> entries = solvers.stream().map(this::entry).toList();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("  round " + round + " of " + rounds);
            for (Entry entry : entries) entry.outcomes().add(outcome(entry.solver(), REPEATS, entry.tolerance()));
        }
        return entries.stream().map(this::lap).toList();
    }

    /** A solver with the tolerance found for it, and what it said in each round so far. */
    private record Entry(Solver solver, double tolerance, List<Outcome> outcomes) {}

    private Entry entry(Solver solver) {
        double tolerance = loosestGoodEnough(solver);
        System.err.println("  " + solver.name() + ": relative tolerance " + tolerance);
        return new Entry(solver, tolerance, new ArrayList<>());
    }

    private double loosestGoodEnough(Solver solver) {
        for (double tolerance : solver.ladder()) {
            if (error(solver, outcome(solver, 0, tolerance)) <= Problem.ALLOWED_ERROR) return tolerance;
        }
        throw new IllegalStateException(solver.name() + " is not accurate enough at any of " + solver.ladder());
    }

    private Outcome outcome(Solver solver, int repeats, double tolerance) {
        String people = (solver.takesMany() ? many : few).toString();
        return Outcome.of(Processes.run(solver.command(people, repeats, tolerance)));
    }

    private double error(Solver solver, Outcome outcome) {
        return (solver.takesMany() ? outcome.first(reference.collagen().size()) : outcome).errorAgainst(reference);
    }

    private Lap lap(Entry entry) {
        List<Double> all = entry.outcomes().stream()
                .flatMap(outcome -> outcome.microseconds().stream())
                .toList();
        Outcome last = entry.outcomes().getLast();
        return new Lap(entry.solver().name(), entry.tolerance(), error(entry.solver(), last), last.steps(), all);
    }
}
