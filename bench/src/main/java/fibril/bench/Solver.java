package fibril.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A solver that runs the problem in a process of its own: {@code start… PEOPLE REPEATS TOLERANCE last…}.
 *
 * @param name what the table calls it
 * @param start the command before the people
 * @param last arguments after the tolerance
 * @param ladder relative tolerances to try, the loosest first
 * @param takesMany whether it takes many people at once
 */
record Solver(String name, List<String> start, List<String> last, List<Double> ladder, boolean takesMany) {

    Solver {
        start = List.copyOf(start);
        last = List.copyOf(last);
        ladder = List.copyOf(ladder);
    }

    List<String> command(String people, int repeats, double tolerance) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(people, Integer.toString(repeats), Double.toString(tolerance)));
        command.addAll(last);
        return command;
    }
}
