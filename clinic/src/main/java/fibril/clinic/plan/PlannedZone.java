package fibril.clinic.plan;

/** One area of a course, with the depth set on the pen and how often it goes over. The area is the atlas's id. */
public record PlannedZone(String area, double depthMm, int passes) {

    public static final int MOST_PASSES = 20;
    public static final double DEEPEST_MM = 3;

    public PlannedZone {
        if (area.isBlank()) throw new IllegalArgumentException("a zone names an area");
        if (!(depthMm > 0 && depthMm <= DEEPEST_MM)) {
            throw new IllegalArgumentException(
                    "depth is over 0 and at most " + DEEPEST_MM + " mm, was " + depthMm + " mm");
        }
        if (!(passes >= 1 && passes <= MOST_PASSES)) {
            throw new IllegalArgumentException("passes are 1 to " + MOST_PASSES + ", were " + passes);
        }
    }
}
