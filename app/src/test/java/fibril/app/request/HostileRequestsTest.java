package fibril.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every field of every request of the command line, filled with something hostile: it answers or refuses in lines that
 * name field, value and bound, and never breaks. Few values in every build, many by {@code bench/fuzz}.
 */
class HostileRequestsTest {

    private static final int VALUES = Integer.getInteger("fibril.fuzz.json", 12);
    private static final long SEED = Long.getLong("fibril.fuzz.seed", 20_260_722);

    record Asked(String command, String request) {
        @Override
        public String toString() {
            return command;
        }
    }

    private static List<Asked> requests() {
        String run = """
                {"age":45,"dermisMm":1.5,"parameters":{"sigma":1},"sessionDays":[0,30],"injured":[0.1,0,0,0],
                 "trophic":[0,0.1,0,0],"horizonDays":40,"everyDays":20,"slab":1}""";
        return List.of(
                new Asked("screen", """
                        {"today":"2026-07-22","area":"cheeks","concern":"acne_scars",
                         "person":{"age":34,"sex":"M","fitzpatrick":2},
                         "answers":{"skin_infection":{"no":true},"botox":{"lastOn":"2026-07-09"},"keloid":{"yes":true}}}"""),
                new Asked("simulate", run),
                new Asked("sbml", run),
                new Asked("forecast", """
                        {"person":{"age":35,"sex":"F","fitzpatrick":3},"area":"cheeks","concern":"acne_scars",
                         "baseline":{"scale":"gb_quant","value":20},"device":"skinpen_precision","depthMm":1.5,
                         "passes":4,"sessionDays":[0,28],"horizonDays":40}"""));
    }

    @TempDir
    private Path folder = Path.of(".");

    private record Said(int exit, String out, String err) {}

    @ParameterizedTest
    @MethodSource("requests")
    void areAnsweredOrRefusedInWords(Asked asked) throws IOException {
        System.out.printf("hostile JSON for %s: %d values for each field, seed %d%n", asked.command(), VALUES, SEED);
        assertThat(said(asked.command(), asked.request()).exit())
                .as("the request itself")
                .isZero();
        List<String> faults = new ArrayList<>();
        for (List<String> way : HostileJson.ways(asked.request())) {
            Random chance = new Random(SEED + way.hashCode());
            for (int n = 0; n < VALUES; n++) {
                String hostile = HostileJson.value(n, chance);
                String fault = fault(said(asked.command(), HostileJson.with(asked.request(), way, hostile)), way);
                if (!fault.isEmpty()) faults.add(way + " = " + shown(hostile) + ": " + fault);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String shown(String hostile) {
        return hostile.length() > 80 ? hostile.length() + " letters" : hostile;
    }

    /** Empty when there is none. */
    private static String fault(Said said, List<String> way) {
        if (said.exit() == 0) return said.err().isEmpty() ? "" : "answered and complained: " + said.err();
        if (said.exit() != JsonRequest.REFUSED) return "exit " + said.exit() + ": " + said.err();
        if (said.err().isEmpty()) return "refused without a word";
        for (String line : said.err().split("\\R", -1)) {
            if (line.chars().anyMatch(letter -> Character.isISOControl(letter))) return "a control character: " + line;
            if (line.length() > 8 * JsonRequest.LONGEST_LINE) return "a line of " + line.length() + " letters";
        }
        boolean named = said.err().lines().allMatch(line -> line.contains(": "))
                && said.err().lines().anyMatch(line -> line.startsWith("in: ") || line.startsWith(first(way)));
        return named ? "" : "not named in " + said.err();
    }

    private static String first(List<String> way) {
        return way.isEmpty() ? "" : way.getFirst();
    }

    private Said said(String command, String request) throws IOException {
        Path file = folder.resolve("request.json");
        Files.write(file, request.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Fibril.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(command, "--in", file.toString());
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void tooMuchIsRefusedBeforeItIsRead() throws IOException {
        Said said = said("screen", " ".repeat(JsonRequest.LONGEST_BYTES + 1));
        assertThat(said.exit()).isEqualTo(JsonRequest.REFUSED);
        assertThat(said.err()).contains("it has over");
    }
}
