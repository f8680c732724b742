package fibril.photo;

/**
 * One measure of one region of one person, photographed twice with nothing done between and another sitting each time.
 *
 * @param person who it is, so that her figures are not taken for those of several people
 */
public record Repeat(String person, Measure measure, String region, double before, double after) {

    public Repeat {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException(measure + " of " + region + " is " + before + ", " + after);
        }
        if (measure.relative() && !(before > 0)) {
            throw new IllegalArgumentException(measure + " of " + region + " has nothing to be a share of: " + before);
        }
    }

    /** As it is held against a band. */
    public double difference() {
        return measure.held(before, after);
    }
}
