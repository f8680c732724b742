package fibril.app;

import fibril.atlas.Atlas;
import fibril.atlas.Citation;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Past;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fibril screen --in FILE}: the rules of the consultation, from answers to findings. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Applies the screening rules to answers: JSON in, JSON out; exit 2 with one line per problem.")
final class Screen implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final long LONGEST_BYTES = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Option(names = "--in", required = true, description = "The request, or - for standard input.")
    private String in = "-";

    @Option(names = "--data", description = "Use the waiting days of this practice.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Atlas atlas = data == null ? Atlas.load() : Atlas.load(data.resolve("overlay.json"));
        RuleBook book = RuleBook.of(atlas);
        JsonNode node;
        try {
            node = JSON.readTree(bytes());
        } catch (IOException unreadable) {
            return refused(List.of("in: " + in + " cannot be read: " + unreadable.getMessage()));
        } catch (JacksonException notJson) {
            return refused(List.of("in: " + in + " is not JSON: " + notJson.getOriginalMessage()));
        }
        ScreenRequest request = ScreenRequest.read(node, atlas, book);
        if (!request.problems().isEmpty()) return refused(request.problems());
        Screening screening =
                Screening.of(book, request.candidate(), Past.NOTHING_KNOWN, request.answers(), request.today());
        spec.commandLine().getOut().println(JSON.writeValueAsString(answer(screening)));
        return 0;
    }

    private byte[] bytes() throws IOException {
        try (InputStream source = in.equals("-") ? System.in : Files.newInputStream(Path.of(in))) {
            byte[] content = source.readNBytes((int) LONGEST_BYTES + 1);
            if (content.length > LONGEST_BYTES) throw new IOException("it has over " + LONGEST_BYTES + " bytes");
            return content;
        }
    }

    private int refused(List<String> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        return REFUSED;
    }

    private static ObjectNode answer(Screening screening) {
        ObjectNode answer = JSON.createObjectNode();
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
