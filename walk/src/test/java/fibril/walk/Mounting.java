package fibril.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether a test may have a disk of its own. Who holds the right to mount (CAP_SYS_ADMIN) must be able to, so that a test
 * of full and failing disks is never left out by accident; a machine that grants the right and refuses the deed says so
 * with {@code -Dfibril.disks=none}.
 */
final class Mounting {

    private static final int CAP_SYS_ADMIN = 21;

    private Mounting() {}

    static void mayOrSkips() {
        Assumptions.assumeFalse(
                System.getProperty("fibril.disks", "").equals("none"), "left out, as -Dfibril.disks=none says");
        Assumptions.assumeTrue(holdsTheRight(), "left out: whoever runs this may mount no disk (CAP_SYS_ADMIN)");
    }

    private static boolean holdsTheRight() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false;
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("CapEff:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(held -> (held >> CAP_SYS_ADMIN & 1) == 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void must(String... command) {
        must(0, command);
    }

    /** @param worst the highest number it may end with */
    static void must(int worst, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit > worst) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + said.strip()
                        + " (where no test may have a disk: -Dfibril.disks=none)");
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + command[0], stopped);
        }
    }
}
