package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code fibril serve} as a process of its own, which can be killed as a machine that loses its power kills it. */
final class RealProcess {

    static final String OWNER = "owner";

    private static final Pattern OPEN = Pattern.compile("Fibril is open on (http://localhost:\\d+) .*");
    private static final Pattern CODE = Pattern.compile(".* set it up with the code (\\S+)");

    private final Process process;
    private final BufferedReader console;
    private final Path errors;
    private final String address;

    private RealProcess(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        this.console = process.inputReader(StandardCharsets.UTF_8);
        this.address = next(OPEN);
    }

    /** Answers when it is open. */
    static RealProcess serving(Path data, String databaseUrl) {
        try {
            Path errors = Files.createTempFile("fibril-console", ".txt");
            Process process = new ProcessBuilder(command(data, databaseUrl))
                    .redirectError(errors.toFile())
                    .start();
            return new RealProcess(process, errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What it says where it must not open. */
    static String refusal(Path data) {
        try {
            Process process = new ProcessBuilder(command(data, ""))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 2) throw new AssertionError("it ended with " + process.exitValue() + ": " + said);
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a process was refusing", stopped);
        }
    }

    private static List<String> command(Path data, String databaseUrl) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                "fibril.app.Fibril",
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0"));
        if (!databaseUrl.isEmpty()) command.addAll(List.of("--database-url", databaseUrl));
        return command;
    }

    /** As the owner does on the first day, with the code from the console. */
    void setUp() {
        Visitor first = Visitor.at(this::address);
        first.get("/set-up");
        Map<String, String> filled = Map.of(
                "code", setUpCode(),
                "name", "Owen Owner",
                "signIn", OWNER,
                "password", Visitor.PASSWORD,
                "again", Visitor.PASSWORD,
                "practice", "Killed Skin",
                "phone", "020 7946 0101",
                "emergency", "Ring 999.",
                "zone", "Europe/London");
        assertThat(first.post("/set-up", filled).statusCode()).isEqualTo(303);
    }

    String address(String path) {
        return address + path;
    }

    private String setUpCode() {
        try {
            return next(CODE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without a word of warning; answers when it is gone. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a process was being killed", stopped);
        }
    }

    private String next(Pattern wanted) throws IOException {
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            Matcher found = wanted.matcher(line);
            if (found.matches()) return found.group(1);
        }
        throw new AssertionError("the process ended: " + Files.readString(errors));
    }
}
