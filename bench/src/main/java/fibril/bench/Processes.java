package fibril.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a command to its end and hands back what it printed. */
final class Processes {

    private Processes() {}

    /** @throws IllegalStateException with what the command printed, when it fails */
    static List<String> run(List<String> command) {
        try {
            Path errors = Files.createTempFile("bench", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            List<String> lines = process.inputReader().lines().toList();
            int code = process.waitFor();
            String complaint = Files.readString(errors);
            Files.delete(errors);
            if (code != 0)
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ": " + complaint);
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
