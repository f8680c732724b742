package fibril.app;

import fibril.app.request.JsonRequest;
import fibril.atlas.Atlas;
import fibril.atlas.Citation;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Past;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fibril screen --in FILE}: the rules of the consultation, from answers to findings. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Applies the screening rules to answers: JSON in, JSON out; exit 2 with one line per problem.")
final class Screen implements Callable<Integer> {

    @Mixin
    private final JsonRequest request = new JsonRequest();

    @Option(names = "--data", description = "Use the waiting days of this practice.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        return request.answer(this::screen);
    }

    private int screen(JsonNode node) {
        Atlas atlas = data == null ? Atlas.load() : Atlas.load(data.resolve("overlay.json"));
        RuleBook book = RuleBook.of(atlas);
        ScreenRequest asked = ScreenRequest.read(node, atlas, book);
        if (!asked.problems().isEmpty()) return request.refuse(asked.problems());
        Screening screening = Screening.of(book, asked.candidate(), Past.NOTHING_KNOWN, asked.answers(), asked.today());
        request.out().println(JsonRequest.JSON.writeValueAsString(answer(screening)));
        return 0;
    }

    private static ObjectNode answer(Screening screening) {
        ObjectNode answer = JsonRequest.JSON.createObjectNode();
        ArrayNode findings = answer.putArray("findings");
        for (Finding finding : screening.findings()) {
            ObjectNode one = findings.addObject();
            one.put("rule", finding.rule().id());
            one.put("kind", lower(finding.kind()));
            one.put("status", lower(Questionnaire.Status.of(finding)));
            if (finding instanceof Finding.Wait wait)
                one.put("until", wait.until().toString());
            ArrayNode sources = one.putArray("sources");
            for (Citation citation : finding.rule().standing().citations()) {
                sources.addObject()
                        .put("source", citation.source().id())
                        .put("what", citation.source().what())
                        .put("url", citation.source().url())
                        .put("supports", citation.supports());
            }
        }
        return answer.put("mayProceed", screening.mayProceed());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
