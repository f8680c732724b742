package fibril.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOOD = """
            {"person":{"age":35,"sex":"F","fitzpatrick":3},"area":"cheeks","concern":"acne_scars",
             "baseline":{"scale":"gb_quant","value":20},"device":"skinpen_precision","depthMm":1.5,"passes":4,
             "sessionDays":[0,28,56],"horizonDays":120}""";

    @TempDir
    private Path folder = Path.of(".");

    record Run(int exit, String out, String err) {}

    @Test
    void answersAsTheContractHasIt() throws IOException {
        Run run = run(GOOD);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "collagen",
                        "elastin",
                        "barrier",
                        "redness",
                        "outcome",
                        "label",
                        "warnings",
                        "sources",
                        "atlasVersion",
                        "modelVersion");
        assertThat(answer.path("collagen").size()).isEqualTo(121);
        assertThat(answer.path("collagen").get(120).propertyNames()).containsExactly("day", "p05", "p50", "p95");
        assertThat(answer.path("barrier").path("normalHours").propertyNames()).containsExactly("p05", "p50", "p95");
        assertThat(answer.path("redness").path("goneHours").propertyNames()).containsExactly("p05", "p50", "p95");
        JsonNode outcome = answer.path("outcome");
        assertThat(outcome.propertyNames()).containsExactly("scale", "evidence", "points");
        assertThat(outcome.path("points").size()).isEqualTo(5);
        JsonNode last = outcome.path("points").get(4);
        assertThat(last.propertyNames()).containsExactly("day", "change", "studyMean", "chanceOfOneGrade", "relative");
        assertThat(last.path("day").asInt()).isEqualTo(120);
        assertThat(last.path("studyMean").path("p50").asDouble()).isNegative();
        assertThat(answer.path("label").path("onLabel").asBoolean()).isTrue();
        assertThat(answer.path("sources").isEmpty()).isFalse();
        assertThat(run(GOOD).out()).isEqualTo(run.out());
    }

    @Test
    void saysWhyThereIsNoForecastOfAScale() throws IOException {
        Run run = run(
                GOOD.replace("acne_scars", "pores").replace("\"baseline\":{\"scale\":\"gb_quant\",\"value\":20},", ""));
        JsonNode outcome = JSON.readTree(run.out()).path("outcome");
        assertThat(outcome.propertyNames()).containsExactly("noForecast");
        assertThat(outcome.path("noForecast").asString()).contains("radiofrequency");
    }

    @Test
    void drawsWhatItSays() throws IOException {
        Path svg = folder.resolve("fan.svg");
        Path request = folder.resolve("request.json");
        Files.writeString(request, GOOD);
        Run run = execute("--in", request.toString(), "--svg", svg.toString());
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(svg))
                .startsWith("<svg ")
                .contains("Change on gb_quant")
                .endsWith("</svg>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "age":35 | "age":12 | person.age: was 12; allowed is 18 to 90 years
            "age":35 | "age":130 | person.age: was 130; allowed is 18 to 90 years
            "age":35 | "age":35.5 | person.age: was 35.5; allowed is a whole number
            "sex":"F" | "sex":"X" | person.sex: was "X"; allowed is "F" or "M"
            "fitzpatrick":3 | "fitzpatrick":7 | person.fitzpatrick: was 7; allowed is 1 to 6
            "area":"cheeks" | "area":"elbow" | area: was elbow; allowed is one of
            "concern":"acne_scars", | `` | concern: is missing; allowed is an id of the atlas
            "depthMm":1.5 | "depthMm":-1 | depthMm: was -1.0; allowed is 0 to 2 mm
            "depthMm":1.5 | "depthMm":NaN | depthMm: was NaN; allowed is 0 to 2 mm
            "depthMm":1.5 | "depthMm":2.6 | depthMm: was 2.6; allowed is 0 to 2.5 mm, the travel of the device
            "passes":4 | "passes":"4" | passes: was "4"; allowed is a whole number
            "sessionDays":[0,28,56] | "sessionDays":[0,56,28] | sessionDays[2]: was 28; allowed is later than 56
            "sessionDays":[0,28,56] | "sessionDays":[0,28,28] | sessionDays[2]: was 28; allowed is a day that has no session yet
            "sessionDays":[0,28,56] | "sessionDays":[0,1.5] | sessionDays[1]: was 1.5; allowed is a whole number of days
            "horizonDays":120 | "horizonDays":731 | horizonDays: was 731; allowed is 1 to 730 days
            "passes":4 | "passes":4,"speed":3 | speed: was 3; there is no such field
            "value":20 | "value":85 | baseline.value: was 85.0; allowed is 0 to 84
            "value":20 | "value":20,"value":21 | is not JSON
            """)
    void refusesWithFieldValueAndBound(String part, String spoiled, String problem) throws IOException {
        Run run = run(GOOD.replace(part, spoiled));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }

    @Test
    void namesEveryProblemOnALineOfItsOwn() throws IOException {
        Run run = run(GOOD.replace("\"age\":35", "\"age\":12").replace("\"passes\":4", "\"passes\":\"x\""));
        assertThat(run.err().strip().lines()).hasSize(2);
        assertThat(run("[]").err().strip().lines()).hasSize(1);
    }

    private Run run(String request) throws IOException {
        Path file = folder.resolve("request.json");
        Files.writeString(file, request);
        return execute("--in", file.toString());
    }

    private static Run execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new ForecastCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
