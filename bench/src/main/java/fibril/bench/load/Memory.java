package fibril.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another process holds in memory, as its own virtual machine and Linux tell it. */
final class Memory {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private Memory() {}

    /** What is alive, in megabytes: the histogram of live objects makes it collect first. */
    static String heapAfterCollecting(long process) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(said);
            return total.find() ? Long.parseLong(total.group(1)) / 1_000_000 + " MB" : "unknown";
        } catch (IOException broken) {
            return "unknown: " + broken.getMessage();
        }
    }

    /** In megabytes. */
    static long resident(long process) throws IOException {
        return told(process, "VmRSS");
    }

    static long mostResident(long process) throws IOException {
        return told(process, "VmHWM");
    }

    private static long told(long process, String name) throws IOException {
        Matcher told = Pattern.compile(name + ":\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc", String.valueOf(process), "status")));
        if (!told.find()) throw new IOException("process " + process + " tells no " + name);
        return Long.parseLong(told.group(1)) / 1_000;
    }
}
