package fibril.bench;

import fibril.skin.healing.Dose;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.HealingSbml;
import fibril.skin.healing.HealingState;
import fibril.skin.solve.HealingCourse;
import fibril.skin.solve.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the problem as SBML, and our own fine course of it beside, into a folder. */
public final class Sbml {

    private static final double[] DAYS = {1, 7, 30, 45, 60, 90, 120, 150, 180, 365};

    private Sbml() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Problem problem = Problem.of(1);
        HealingParameters person = problem.people().getFirst();
        List<Dose> doses = Collections.nCopies(Problem.SESSION_DAYS.length, Problem.DOSE);
        Files.writeString(folder.resolve("healing.xml"), HealingSbml.of(person, Problem.schedule(), doses));
        Files.writeString(folder.resolve("healing.xml.symbols"), symbols());
        Files.writeString(folder.resolve("course.csv"), course(problem));
    }

    private static String symbols() {
        return Arrays.stream(HealingParameter.values())
                .map(HealingParameter::symbol)
                .collect(Collectors.joining(" "));
    }

    private static String course(Problem problem) {
        HealingCourse course =
                HealingCourse.of(Problem.schedule(), problem.oneSlab().getFirst(), Tolerance.FINE);
        StringBuilder csv = new StringBuilder("day");
        for (HealingState state : HealingState.values()) csv.append(',').append(state.symbol());
        for (double day : DAYS) {
            csv.append('\n').append(day);
            for (double value : course.stateBefore(0, day)) csv.append(',').append(value);
        }
        return csv.append('\n').toString();
    }
}
