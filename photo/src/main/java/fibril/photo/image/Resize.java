package fibril.photo.image;

/** Smaller by averaging whole blocks, larger by straight lines between their middles. */
public final class Resize {

    private Resize() {}

    /** Means of {@code factor} × {@code factor} pixels; blocks at the right and lower edge may be smaller. */
    public static Plane shrunk(Plane plane, int factor) {
        if (factor < 1) throw new IllegalArgumentException("factor is 1 or more, was " + factor);
        int width = Math.ceilDiv(plane.width(), factor);
        return Plane.byRows(width, Math.ceilDiv(plane.height(), factor), (y, row) -> {
            int from = y * factor;
            int to = Math.min(plane.height(), from + factor);
            float[] sum = new float[plane.width()];
            for (int line = from; line < to; line++) plane.addRow(line, 1, sum);
            for (int x = 0; x < plane.width(); x++) row[x / factor] += sum[x];
            for (int x = 0; x < width; x++) {
                row[x] /= (to - from) * Math.min(factor, plane.width() - x * factor);
            }
        });
    }

    /** Back to {@code width} × {@code height} after {@link #shrunk}. */
    public static Plane enlarged(Plane plane, int factor, int width, int height) {
        double middle = (factor - 1) / 2.0;
        int[] left = new int[width];
        int[] right = new int[width];
        float[] share = new float[width];
        for (int x = 0; x < width; x++) {
            double place = (x - middle) / factor;
            int from = (int) Math.floor(place);
            share[x] = (float) (place - from);
            left[x] = Math.clamp(from, 0, plane.width() - 1);
            right[x] = Math.clamp(from + 1, 0, plane.width() - 1);
        }
        return Plane.byRows(width, height, (y, row) -> {
            double place = (y - middle) / factor;
            int from = (int) Math.floor(place);
            float dy = (float) (place - from);
            float[] between = new float[plane.width()];
            plane.addRow(from, 1 - dy, between);
            plane.addRow(from + 1, dy, between);
            for (int x = 0; x < width; x++) {
                row[x] = between[left[x]] * (1 - share[x]) + between[right[x]] * share[x];
            }
        });
    }

    /** A pixel of the small mask counts when its middle one does. */
    public static Mask shrunk(Mask mask, int factor) {
        return Mask.where(
                Math.ceilDiv(mask.width(), factor),
                Math.ceilDiv(mask.height(), factor),
                (x, y) -> mask.has(x * factor + factor / 2, y * factor + factor / 2));
    }
}
