package fibril.app;

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

class ScreenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of(".");

    record Run(int exit, String out, String err) {}

    @Test
    void answersWithEveryFindingAndItsSources() throws IOException {
        Run run = screen("""
                {"today":"2026-07-22","area":"cheeks","concern":"acne_scars",
                 "person":{"age":34,"sex":"M","fitzpatrick":2},
                 "answers":{"skin_infection":{"no":true},"botox":{"lastOn":"2026-07-09"},"keloid":{"yes":true}}}
                """);
        assertThat(run.exit()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.path("mayProceed").asBoolean(true)).isFalse();
        JsonNode botox = finding(answer, "botox");
        assertThat(botox.path("status").asString()).isEqualTo("wait");
        assertThat(botox.path("until").asString()).isEqualTo("2026-07-23");
        assertThat(botox.path("kind").asString()).isEqualTo("defer");
        assertThat(botox.path("sources").isEmpty()).isFalse();
        assertThat(finding(answer, "keloid").path("kind").asString()).isEqualTo("absolute");
        assertThat(finding(answer, "skin_infection").path("status").asString()).isEqualTo("clear");
        assertThat(finding(answer, "filler").path("status").asString()).isEqualTo("unanswered");
        assertThat(finding(answer, "pregnant").isMissingNode()).isTrue();
    }

    @Test
    void mayProceedWhenEveryQuestionThatAppliesIsClear() throws IOException {
        String start = "{\"today\":\"2026-07-22\",\"area\":\"scalp\",\"concern\":\"hair\","
                + "\"person\":{\"age\":34,\"sex\":\"M\",\"fitzpatrick\":2},\"answers\":{";
        StringBuilder answers = new StringBuilder();
        for (JsonNode each : JSON.readTree(screen(start + "}}").out()).path("findings")) {
            String rule = each.path("rule").asString();
            if (rule.equals("age")) continue;
            answers.append(answers.isEmpty() ? "" : ",")
                    .append('"')
                    .append(rule)
                    .append("\":");
            answers.append(rule.equals("expectations") ? "{\"rating\":0,\"text\":\"thicker hair\"}" : "{\"no\":true}");
        }
        Run run = screen(start + answers + "}}");
        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).path("mayProceed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | today: is missing
            {"today":"22.7.2026","area":"cheeks","answers":{}} | today: was "22.7.2026"
            {"today":"0001-01-01","area":"cheeks","answers":{"botox":{"lastOn":"2026-01-01"}}} | today: was "0001-01-01"; allowed is a day such as "2026-07-22", from 1900-01-01 on
            {"today":"2026-07-22","answers":{}} | area: is missing
            {"today":"2026-07-22","area":"nowhere","answers":{}} | area: was "nowhere"; allowed is one of
            {"today":"2026-07-22","area":"cheeks","concern":7,"answers":{}} | concern: was 7; allowed is one of
            {"today":"2026-07-22","area":"cheeks","answers":[]} | answers: was []
            {"today":"2026-07-22","area":"cheeks"} | answers: is missing
            {"today":"2026-07-22","area":"cheeks","anwsers":1,"answers":{}} | anwsers: was 1; there is no such field, allowed are answers, area
            {"today":"2026-07-22","area":"cheeks","answers":{"botx":{"no":true}}} | answers.botx: was {"no":true}
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{"no":false}}} | answers.botox.no: was false
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{"date":"2026-07-01"}}} | allowed is yes, no, lastOn
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{"lastOn":"2026-07-23"}}} | answers.botox: was 2026-07-23; a day from 1900-01-01 to 2026-07-22 is allowed
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{"lastOn":"2026-02-30"}}} | answers.botox.lastOn: was "2026-02-30"
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{"yes":true,"no":true}}} | answers.botox: was {"yes":true,"no":true}; exactly one
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":{}}} | answers.botox: was {}; exactly one
            {"today":"2026-07-22","area":"cheeks","answers":{"botox":null}} | answers.botox: was null
            {"today":"2026-07-22","area":"cheeks","answers":{"diabetes":{"choice":"maybe"}}} | answers.diabetes.choice: was "maybe"; one of none, controlled, uncontrolled
            {"today":"2026-07-22","area":"cheeks","answers":{"expectations":{"rating":9,"text":"a"}}} | answers.expectations.rating: was 9; 0 to 3
            {"today":"2026-07-22","area":"cheeks","answers":{"expectations":{"rating":1.5,"text":"a"}}} | answers.expectations.rating: was 1.5
            {"today":"2026-07-22","area":"cheeks","answers":{"expectations":{"rating":0}}} | answers.expectations.text: is missing
            {"today":"2026-07-22","area":"cheeks","person":{"age":-1},"answers":{}} | person.age: was -1; allowed is a whole number from 0 to 120
            {"today":"2026-07-22","area":"cheeks","person":{"fitzpatrick":7},"answers":{}} | person.fitzpatrick: was 7
            {"today":"2026-07-22","area":"cheeks","person":{"sex":"X"},"answers":{}} | person.sex: was "X"; allowed is one of F, M
            {"today":"2026-07-22","area":"cheeks","person":"her","answers":{}} | person: was "her"
            {"today":"2026-07-22","area":"cheeks","answers":{},"answers":{}} | is not JSON
            [] | request: was []
            nonsense | is not JSON
            """)
    void refusesWithFieldValueAndBound(String request, String problem) throws IOException {
        Run run = screen(request);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }

    @Test
    void namesEveryProblemOnALineOfItsOwn() throws IOException {
        Run run = screen("{\"today\":\"x\",\"area\":\"y\",\"answers\":{\"z\":{\"no\":true}}}");
        assertThat(run.err().strip().lines()).hasSize(3);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Run run = run(folder.resolve("none.json"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("in: ").contains("none.json");
    }

    private Run screen(String request) throws IOException {
        Path file = folder.resolve("request.json");
        Files.writeString(file, request);
        return run(file);
    }

    private static Run run(Path file) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Screen())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--in", file.toString());
        return new Run(exit, out.toString(), err.toString());
    }

    private static JsonNode finding(JsonNode answer, String rule) {
        for (JsonNode each : answer.path("findings")) {
            if (each.path("rule").asString().equals(rule)) return each;
        }
        return answer.path("none");
    }
}
