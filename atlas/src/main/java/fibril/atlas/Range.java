package fibril.atlas;

/** From {@code min} to {@code max}, both ends included. The unit stands in the name of whatever holds it. */
public record Range(double min, double max) {

    public Range {
        if (!(min <= max && min > Double.NEGATIVE_INFINITY && max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a range goes up and ends, was " + min + " to " + max);
        }
    }

    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** Such as {@code 0.5–0.75} or, where both ends meet, {@code 0.5}. */
    public String words() {
        return min == max ? Words.number(min) : Words.number(min) + "–" + Words.number(max);
    }
}
