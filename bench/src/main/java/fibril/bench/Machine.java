package fibril.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static List<String> lines() throws IOException {
        return List.of(
                "processor: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                "Java: " + System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                "C: " + first("gcc", "--version") + ", -O3 -march=native",
                "SUNDIALS: " + first("dpkg-query", "-W", "-f=${Version}", "libsundials-dev"),
                "Python: "
                        + first(
                                "python3",
                                "-c",
                                "import sys, scipy; print(sys.version.split()[0] + ', scipy ' + scipy.__version__)"),
                "system: " + first("uname", "-sr") + ", " + first("date", "+%Y-%m-%d"),
                "others at work: load average " + first("cut", "-d ", "-f1-3", "/proc/loadavg") + " at the end");
    }

    private static String processor() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
        return field(lines, "model name") + " (family " + field(lines, "cpu family") + ", model "
                + field(lines, "model\t")
                + (lines.stream().anyMatch(line -> line.contains("avx512f")) ? ", AVX-512)" : ", no AVX-512)");
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String first(String... command) {
        return Processes.run(List.of(command)).getFirst();
    }
}
