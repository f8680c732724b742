package fibril.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a solver said about one run of the problem.
 *
 * @param microseconds CPU time of the solving thread per person, one value per repeat
 * @param steps steps per person; NaN when the solver does not tell
 * @param collagen per person, on {@link Problem#OUTPUT_DAYS}; 1 = untreated
 */
record Outcome(List<Double> microseconds, double steps, List<List<Double>> collagen) {

    Outcome {
        microseconds = List.copyOf(microseconds);
        collagen = collagen.stream().map(List::copyOf).toList();
    }

    /** Reads the lines {@code repeat …}, {@code steps …} and {@code collagen …} that every solver prints. */
    static Outcome of(List<String> lines) {
        List<Double> microseconds = new ArrayList<>();
        List<List<Double>> collagen = new ArrayList<>();
        double steps = Double.NaN;
        for (String line : lines) {
            List<Double> numbers = numbers(line);
            switch (line.split(" ", 2)[0]) {
                case "repeat" -> microseconds.add(numbers.getFirst());
                case "steps" -> steps = numbers.getFirst();
                case "collagen" -> collagen.add(numbers);
                default -> throw new IllegalStateException("a solver printed: " + line);
            }
        }
        return new Outcome(microseconds, steps, collagen);
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(line.split(" ")).skip(1).map(Double::valueOf).toList();
    }

    /** The other way round, for solvers in Java. */
    String asText() {
        StringBuilder text = new StringBuilder();
        microseconds.forEach(value -> text.append("repeat ").append(value).append('\n'));
        text.append("steps ").append(steps).append('\n');
        for (List<Double> person : collagen) {
            text.append("collagen");
            person.forEach(value -> text.append(' ').append(value));
            text.append('\n');
        }
        return text.toString();
    }

    /** The same for the first people only. */
    Outcome first(int people) {
        return new Outcome(microseconds, steps, collagen.subList(0, people));
    }

    /** The largest difference in collagen, over all people and days. */
    double errorAgainst(Outcome reference) {
        if (collagen.size() != reference.collagen.size()) {
            throw new IllegalStateException(collagen.size() + " people against " + reference.collagen.size());
        }
        double worst = 0;
        for (int person = 0; person < collagen.size(); person++) {
            for (int day = 0; day < Problem.OUTPUT_DAYS.length; day++) {
                double off = Math.abs(collagen.get(person).get(day)
                        - reference.collagen.get(person).get(day));
                worst = Math.max(worst, off); // a NaN stays
            }
        }
        return worst;
    }
}
