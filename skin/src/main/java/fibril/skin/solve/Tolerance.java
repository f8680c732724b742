package fibril.skin.solve;

/**
 * How much error one step may make in a state x: {@code absolute + relative |x|}.
 *
 * @param relative share of the state
 * @param absolute in the unit of the state
 */
public record Tolerance(double relative, double absolute) {

    /**
     * For ensembles. The error is judged by the embedded method of lower order and in whichever state it is largest,
     * nearly always in the cells, which turn over in days; collagen sums up over months and is some hundred times
     * better: right to 1e-6 in most prior draws and to 5e-5 in all of 8,000 (docs/model/healing.md). Trials see 0.05.
     */
    public static final Tolerance FORECAST = new Tolerance(3e-3, 3e-3);
    /** For figures that are printed or compared with other solvers. */
    public static final Tolerance FINE = new Tolerance(1e-8, 1e-11);

    public Tolerance {
        if (!(relative >= 1e-13 && relative <= 0.1)) {
            throw new IllegalArgumentException("relative is " + relative + ", allowed is 1e-13 to 0.1");
        }
        if (!(absolute >= 1e-16 && absolute <= 0.1)) {
            throw new IllegalArgumentException("absolute is " + absolute + ", allowed is 1e-16 to 0.1");
        }
    }

    /** As much smaller as possible, up to a factor. */
    Tolerance tightened(double factor) {
        return new Tolerance(Math.max(1e-13, relative / factor), Math.max(1e-16, absolute / factor));
    }
}
