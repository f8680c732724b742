package fibril.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CalibrateCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    record Run(int exit, String out, String err) {}

    @Test
    void writesTheEnsembleWithItsProvenanceAndTheReport() throws IOException {
        Run run = rehearsal("first");
        assertThat(run.exit()).as(run.err()).isZero();
        List<String> lines = lines(posterior("first"));
        assertThat(lines.get(0)).isEqualTo("# posterior ensemble of the forecast, made by fibril calibrate");
        assertThat(lines.get(1)).matches("# atlas [0-9a-f]{64}");
        assertThat(lines.get(2)).matches("# made from [0-9a-f]{64}");
        assertThat(lines.get(3)).endsWith("100 particles, 100 kept, from 50 skins: a rehearsal");
        List<String> kept = lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(kept.getFirst()).startsWith("draw,strength,");
        assertThat(kept).hasSize(101);
        assertThat(kept.subList(1, 101))
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(','))))
                        .isBetween(0, 49));
        assertThat(Files.readString(report("first")))
                .contains(
                        "50 possible skins, 100 particles, 100 kept",
                        "## Prior against posterior",
                        "**The data could not inform**",
                        "## Every row of the trial table");
        rehearsal("second");
        assertThat(Files.readAllBytes(posterior("second"))).isEqualTo(Files.readAllBytes(posterior("first")));
        assertThat(report("second")).hasSameTextualContentAs(report("first"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --particles=99     | --particles: was 99; allowed is 100 to 100000
            --particles=100001 | --particles: was 100001; allowed is 100 to 100000
            --particles=many   | many
            --skins=49         | --skins: was 49; allowed is 50 to 4096
            --skins=4097       | --skins: was 4097; allowed is 50 to 4096
            --posterior=none/p | --posterior: was none/p; there is no such folder
            --report=none/r    | --report: was none/r; there is no such folder
            """)
    void refusesBeforeItBegins(String option, String problem) {
        Run run = execute(Stream.of(option, "--posterior=" + posterior("p"), "--report=" + report("r"))
                .filter(one -> one.equals(option) || !option.startsWith(one.substring(0, one.indexOf('='))))
                .toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(run.out()).isEmpty();
    }

    private Path posterior(String name) {
        return folder.resolve(name + ".csv.gz");
    }

    private Path report(String name) {
        return folder.resolve(name + ".md");
    }

    private Run rehearsal(String name) {
        return execute("--particles=100", "--skins=50", "--posterior=" + posterior(name), "--report=" + report(name));
    }

    private static List<String> lines(Path packed) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Run execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new CalibrateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
