package fibril.forecast;

/** Nine in ten expected values lie from {@code p05} to {@code p95}, half of them below {@code p50}. */
public record Interval(double p05, double p50, double p95) {

    public Interval {
        if (!(p05 <= p50 && p50 <= p95)) {
            throw new IllegalArgumentException("an interval goes up, was " + p05 + ", " + p50 + ", " + p95);
        }
    }

    public double width() {
        return p95 - p05;
    }

    public boolean contains(double value) {
        return value >= p05 && value <= p95;
    }
}
