package fibril.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class JsonRequestTest {

    @TempDir
    private Path folder = Path.of(".");

    /** Says again what it was asked. */
    @Command(name = "echo")
    private static final class Echo implements Callable<Integer> {

        @Mixin
        private final JsonRequest request = new JsonRequest();

        @Override
        public Integer call() {
            return request.answer(node -> {
                request.out().print(node);
                request.out().flush();
                return 0;
            });
        }
    }

    record Run(int exit, String out, String err) {}

    @Test
    void handsOnWhatWasAsked() throws IOException {
        assertThat(run("{\"age\":NaN}")).isEqualTo(new Run(0, "{\"age\":\"NaN\"}", ""));
    }

    @Test
    void takesAsMuchAsAMillionBytesAndNoMore() throws IOException {
        String most = "\"" + "a".repeat(JsonRequest.LONGEST_BYTES - 2) + "\"";
        assertThat(run(most).exit()).isZero();
        assertThat(run(most + " "))
                .isEqualTo(new Run(
                        JsonRequest.REFUSED, "", "in: " + request() + " cannot be read: it has over 1000000 bytes\n"));
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsNotJson() throws IOException {
        assertThat(run("{\"age\":1,\"age\":2}").err()).startsWith("in: " + request() + " is not JSON: ");
        assertThat(run("nonsense").exit()).isEqualTo(JsonRequest.REFUSED);
        Files.delete(request());
        assertThat(execute().err()).isEqualTo("in: " + request() + " cannot be read: " + request() + "\n");
    }

    private Path request() {
        return folder.resolve("request.json");
    }

    private Run run(String content) throws IOException {
        Files.writeString(request(), content);
        return execute();
    }

    private Run execute() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Echo())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--in", request().toString());
        return new Run(exit, out.toString(), err.toString().replace(System.lineSeparator(), "\n"));
    }
}
