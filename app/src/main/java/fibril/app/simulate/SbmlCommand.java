package fibril.app.simulate;

import fibril.app.request.JsonRequest;
import fibril.app.simulate.RunRequest.Refused;
import fibril.app.simulate.RunRequest.Run;
import fibril.skin.healing.HealingSbml;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fibril sbml}: the run of {@code fibril simulate} for other people's simulators, one slab to a document. */
@Command(
        name = "sbml",
        mixinStandardHelpOptions = true,
        description = "Writes one slab of a run as SBML L3V1: JSON in, SBML out; exit 2 with one line per problem.")
public final class SbmlCommand implements Callable<Integer> {

    @Mixin
    private final JsonRequest request = new JsonRequest();

    @Override
    public Integer call() {
        return request.answer(node -> switch (RunRequest.read(node)) {
            case Refused(List<String> problems) -> request.refuse(problems);
            case Run run -> {
                request.out()
                        .print(HealingSbml.of(
                                run.skin().parameters(),
                                run.schedule(),
                                run.skin().dosesOf(run.slab() - 1)));
                request.out().flush();
                yield 0;
            }
        });
    }
}
