package fibril.app.backup;

import java.io.PrintStream;

/** A line for every twentieth part of a long work; nothing for a short one. */
public final class Progress {

    private static final long SHORT_BYTES = 50_000_000;

    private final PrintStream out;
    private final long totalBytes;
    private long doneBytes;
    private long said;

    public Progress(PrintStream out, long totalBytes) {
        this.out = out;
        this.totalBytes = totalBytes;
    }

    public void add(long bytes) {
        doneBytes += bytes;
        if (totalBytes < SHORT_BYTES) return;
        long parts = 20 * Math.min(doneBytes, totalBytes) / totalBytes;
        if (parts == said) return;
        said = parts;
        out.printf("%3d %% of %,.0f MB%n", 5 * parts, totalBytes / 1e6);
    }
}
