package fibril.clinic.treat;

/** One area as it was treated. Area and end point are the atlas's ids; the end point is empty until it is noted. */
public record TreatedZone(String area, double depthMm, int passes, String endPoint) {

    public static final int MOST_PASSES = 20;

    public TreatedZone {
        if (area.isBlank()) throw new IllegalArgumentException("a zone names an area");
        if (!(depthMm > 0 && depthMm <= 3)) {
            throw new IllegalArgumentException("depth is over 0 and at most 3 mm, was " + depthMm + " mm");
        }
        if (!(passes >= 1 && passes <= MOST_PASSES)) {
            throw new IllegalArgumentException("passes are 1 to " + MOST_PASSES + ", were " + passes);
        }
    }
}
