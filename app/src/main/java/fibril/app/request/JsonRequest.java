package fibril.app.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command is asked, as JSON of bounded length, and how it answers. Mixed into commands that read a request. */
public final class JsonRequest {

    /** The exit code of a request that cannot be answered. */
    public static final int REFUSED = 2;

    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // so that NaN is refused by its field and not as a stray word
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static final int LONGEST_LINE = 4_000;

    static final int MOST_LINES = 100;

    static final int LONGEST_BYTES = 1_000_000;

    @Option(names = "--in", description = "The request, or - for standard input (default).")
    private String in = "-";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The exit code: that of the answer, or of a refusal when there is no JSON to answer. */
    public int answer(ToIntFunction<JsonNode> answer) {
        JsonNode node;
        try {
            node = JSON.readTree(bytes());
        } catch (IOException unreadable) {
            return refuse(List.of("in: " + in + " cannot be read: " + unreadable.getMessage()));
        } catch (JacksonException notJson) {
            return refuse(List.of("in: " + in + " is not JSON: " + notJson.getOriginalMessage()));
        }
        return answer.applyAsInt(node);
    }

    /** One line for each problem, whatever stood in the request: no line breaks, nothing a console would obey, not endless. */
    public int refuse(List<String> problems) {
        PrintWriter err = command.commandLine().getErr();
        problems.stream().limit(MOST_LINES).map(JsonRequest::plain).forEach(err::println);
        if (problems.size() > MOST_LINES)
            err.println("request: has " + problems.size() + " problems; " + MOST_LINES + " are told");
        err.flush();
        return REFUSED;
    }

    static String plain(String problem) {
        String line = problem.length() <= LONGEST_LINE
                ? problem
                : problem.substring(0, LONGEST_LINE / 2) + " … "
                        + problem.substring(problem.length() - LONGEST_LINE / 2);
        StringBuilder plain = new StringBuilder();
        line.codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> plain.append("\\u%04x".formatted(letter));
                default -> plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    private byte[] bytes() throws IOException {
        try (InputStream source = in.equals("-") ? System.in : Files.newInputStream(Path.of(in))) {
            byte[] content = source.readNBytes(LONGEST_BYTES + 1);
            if (content.length > LONGEST_BYTES) throw new IOException("it has over " + LONGEST_BYTES + " bytes");
            return content;
        }
    }
}
