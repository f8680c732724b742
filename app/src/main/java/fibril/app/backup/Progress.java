package fibril.app.backup;

import java.io.PrintStream;

/** A line for every twentieth part of a long work; nothing for a short one. */
public final class Progress {

    /** What the work is counted in, and how much of it goes so fast that nobody asks. */
    public enum Unit {
        BYTES(50_000_000, "MB", 1e6),
        ROWS(100_000, "rows", 1);

        private final long quick;
        private final String words;
        private final double size;

        Unit(long quick, String words, double size) {
            this.quick = quick;
            this.words = words;
            this.size = size;
        }
    }

    private final PrintStream out;
    private final Unit unit;
    private final long total;
    private long done;
    private long said;

    public Progress(PrintStream out, long totalBytes) {
        this(out, Unit.BYTES, totalBytes);
    }

    public Progress(PrintStream out, Unit unit, long total) {
        this.out = out;
        this.unit = unit;
        this.total = total;
    }

    public void add(long more) {
        at(done + more);
    }

    public void at(long so) {
        done = so;
        if (total < unit.quick) return;
        long parts = 20 * Math.min(done, total) / total;
        if (parts == said) return;
        said = parts;
        out.printf("%3d %% of %,.0f %s%n", 5 * parts, total / unit.size, unit.words);
    }
}
