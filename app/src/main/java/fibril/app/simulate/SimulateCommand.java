package fibril.app.simulate;

import fibril.app.request.JsonRequest;
import fibril.app.simulate.RunRequest.Refused;
import fibril.app.simulate.RunRequest.Run;
import fibril.skin.healing.HealingState;
import fibril.skin.healing.Slabs;
import fibril.skin.solve.HealingCourse;
import fibril.skin.solve.Tolerance;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fibril simulate}: every state of every slab over time. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Solves the healing equations for one skin: JSON in, CSV out; exit 2 with one line per problem.")
public final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private final JsonRequest request = new JsonRequest();

    @Override
    public Integer call() {
        return request.answer(node -> switch (RunRequest.read(node)) {
            case Refused(List<String> problems) -> request.refuse(problems);
            case Run run -> {
                write(run, request.out());
                yield 0;
            }
        });
    }

    /** One row per day and slab; a day with a session shows the moment just after it. */
    private static void write(Run run, PrintWriter out) {
        HealingCourse course = HealingCourse.of(run.schedule(), run.skin(), Tolerance.FINE);
        String symbols =
                Arrays.stream(HealingState.values()).map(HealingState::symbol).collect(Collectors.joining(","));
        out.println("day,slab," + symbols + ",collagen");
        for (int n = 0; n * run.everyDays() <= run.schedule().horizonDays(); n++) {
            double day = n * run.everyDays();
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                String states = Arrays.stream(course.state(slab, day))
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(","));
                out.println(day + "," + (slab + 1) + "," + states + "," + course.collagen(slab, day));
            }
        }
        out.flush();
    }
}
