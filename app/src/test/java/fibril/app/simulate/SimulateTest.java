package fibril.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateTest {

    private static final String COURSE = """
            {"age":45,"sessionDays":[0,30,60,90],"horizonDays":365,"everyDays":5,
             "injured":[0.147,0.09,0.03,0],"trophic":[0.126,0.09,0.036,0]}
            """;

    @TempDir
    private Path folder = Path.of(".");

    record Said(int exit, String out, String err) {}

    @Test
    void writesEveryStateOfEverySlabOverTime() throws IOException {
        Said said = run(new SimulateCommand(), COURSE);
        assertThat(said.exit()).isZero();
        List<String> lines = said.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("day,slab,W,P,I,M,T,F,A,Q,E,C3,C1,Cm,collagen");
        assertThat(lines).hasSize(1 + 74 * 4);
        String[] day150 = lines.get(1 + 30 * 4).split(",", -1);
        assertThat(day150[0]).isEqualTo("150.0");
        // the top slab of the case that nine solvers were compared on
        assertThat(Double.parseDouble(day150[14])).isCloseTo(1.2868169308, within(1e-8));
        assertThat(lines.get(4 + 30 * 4)).as("nothing reaches the last slab").endsWith(",1.0");
    }

    @Test
    void saysTheSameTwice() throws IOException {
        assertThat(run(new SimulateCommand(), COURSE)).isEqualTo(run(new SimulateCommand(), COURSE));
    }

    @Test
    void leavesSkinWithoutASessionExactlyAlone() throws IOException {
        Said said = run(new SimulateCommand(), "{\"horizonDays\":3}");
        assertThat(said.out().lines().skip(1)).hasSize(16).allMatch(line -> line.endsWith(",1.0"));
    }

    @Test
    void writesTheSameRunAsSbml() throws IOException {
        Said said = run(new SbmlCommand(), COURSE);
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("level3/version1", "rateRule", "<event").doesNotContain("piecewise", "abs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"age\":130} | age: was 130; allowed is a number from 0.0 to 120.0",
                "{\"age\":NaN} | age: was",
                "{\"depth\":1} | depth: is not a field",
                "{\"sessionDays\":[30,0]} | sessionDays[1]: was 0; allowed is a later day",
                "{\"sessionDays\":[7,7]} | sessionDays[1]: was 7; allowed is a later day",
                "{\"sessionDays\":[400]} | sessionDays[0]: was 400; allowed is a number from 0.0 to 365.0",
                "{\"horizonDays\":1e9} | horizonDays: was",
                "{\"injured\":[0.1,0.1]} | injured: was [0.1,0.1]; allowed is 4 shares",
                "{\"trophic\":[2,0,0,0]} | trophic[0]: was 2; allowed is a number from 0.0 to 1.0",
                "{\"parameters\":{\"sigma\":-1}} | parameters.sigma: was -1; allowed is a number from 0.0 to 10.0",
                "{\"parameters\":{\"zeta\":1}} | parameters.zeta: was 1; allowed is one of k_W",
                "{\"parameters\":{\"p_A\":0.3}} | a loop gain of at most 0.9",
                "{\"horizonDays\":36525,\"everyDays\":0.1} | everyDays: was 0.1; allowed is at least",
                "[] | request: was []; allowed is an object",
                "{ | is not JSON",
            })
    void refusesByFieldValueAndBound(String request, String problem) throws IOException {
        for (Object command : List.of(new SimulateCommand(), new SbmlCommand())) {
            Said said = run(command, request);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains(problem);
        }
    }

    @Test
    void namesEveryProblemOnALineOfItsOwn() throws IOException {
        Said said = run(new SimulateCommand(), "{\"age\":-1,\"dermisMm\":0,\"slab\":1.5}");
        assertThat(said.err().lines()).hasSize(3);
    }

    private Said run(Object command, String request) throws IOException {
        Path file = folder.resolve("request.json");
        Files.writeString(file, request);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute("--in", file.toString());
        return new Said(exit, out.toString(), err.toString());
    }
}
