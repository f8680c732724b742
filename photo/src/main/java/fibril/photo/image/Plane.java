package fibril.photo.image;

import java.util.Arrays;

/**
 * One number per pixel: a channel, an index, a height of a ridge. Never changes once made; (0, 0) is the top left pixel and
 * x runs to the right. The array inside is copied on the way in and never handed out.
 */
public final class Plane {

    private final int width;
    private final int height;
    private final float[] values;

    private Plane(int width, int height, float[] owned) {
        this.width = width;
        this.height = height;
        this.values = owned;
    }

    /** Copies {@code rowByRow}, which has width × height values. */
    public static Plane of(int width, int height, float[] rowByRow) {
        if (rowByRow.length != size(width, height)) {
            throw new IllegalArgumentException(
                    width + " × " + height + " pixels were promised, " + rowByRow.length + " given");
        }
        return new Plane(width, height, rowByRow.clone());
    }

    /** The same value everywhere. */
    public static Plane filled(int width, int height, float value) {
        float[] values = new float[size(width, height)];
        Arrays.fill(values, value);
        return new Plane(width, height, values);
    }

    /** Made row by row on several threads; {@code writer} must look at nothing it changes. */
    public static Plane byRows(int width, int height, RowWriter writer) {
        float[] values = new float[size(width, height)];
        Rows.each(height, y -> {
            float[] row = new float[width];
            writer.write(y, row);
            System.arraycopy(row, 0, values, y * width, width);
        });
        return new Plane(width, height, values);
    }

    /** Made pixel by pixel on several threads. */
    public static Plane byPixels(int width, int height, PixelFunction value) {
        return byRows(width, height, (y, row) -> {
            for (int x = 0; x < width; x++) row[x] = value.at(x, y);
        });
    }

    private static int size(int width, int height) {
        if (!(width > 0 && height > 0 && (long) width * height <= 1 << 28)) {
            throw new IllegalArgumentException(
                    "a plane has between 1 pixel and 268 million, was " + width + " × " + height);
        }
        return width * height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        if (x < 0 || x >= width) throw new IndexOutOfBoundsException("x is " + x + " of " + width);
        return values[y * width + x];
    }

    /** As {@link #at}; outside, the nearest pixel of the edge. */
    public float atClamped(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** Between four pixels, linearly; pixel centres lie at whole numbers; outside, the edge. */
    public float between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float dx = (float) (x - left);
        float dy = (float) (y - top);
        float upper = atClamped(left, top) * (1 - dx) + atClamped(left + 1, top) * dx;
        float lower = atClamped(left, top + 1) * (1 - dx) + atClamped(left + 1, top + 1) * dx;
        return upper * (1 - dy) + lower * dy;
    }

    /** Copies row {@code y} into {@code row}, which is at least as long. */
    public void row(int y, float[] row) {
        System.arraycopy(values, y * width, row, 0, width);
    }

    /** Copies row {@code y} into {@code row} from {@code at} on. */
    void row(int y, float[] row, int at) {
        System.arraycopy(values, y * width, row, at, width);
    }

    /** A copy of every row. */
    float[][] rows() {
        float[][] rows = new float[height][];
        for (int y = 0; y < height; y++) rows[y] = row(y);
        return rows;
    }

    /** A copy of row {@code y}. */
    public float[] row(int y) {
        return Arrays.copyOfRange(values, y * width, (y + 1) * width);
    }

    /** A copy of all pixels, row by row. */
    public float[] toArray() {
        return values.clone();
    }

    /** {@code function} of every pixel. */
    public Plane map(FloatFunction function) {
        return byRows(width, height, (y, row) -> {
            for (int x = 0, i = y * width; x < width; x++, i++) row[x] = function.of(values[i]);
        });
    }

    /** {@code function} of every pixel and the pixel of {@code other} at the same place. */
    public Plane with(Plane other, FloatBiFunction function) {
        if (!sameSize(other)) throw new IllegalArgumentException("planes of different size: " + this + ", " + other);
        return byRows(width, height, (y, row) -> {
            for (int x = 0, i = y * width; x < width; x++, i++) row[x] = function.of(values[i], other.values[i]);
        });
    }

    public Plane plus(Plane other) {
        if (!sameSize(other)) throw new IllegalArgumentException("planes of different size: " + this + ", " + other);
        return byRows(width, height, (y, row) -> {
            for (int x = 0, i = y * width; x < width; x++, i++) row[x] = values[i] + other.values[i];
        });
    }

    public Plane minus(Plane other) {
        if (!sameSize(other)) throw new IllegalArgumentException("planes of different size: " + this + ", " + other);
        return byRows(width, height, (y, row) -> {
            for (int x = 0, i = y * width; x < width; x++, i++) row[x] = values[i] - other.values[i];
        });
    }

    /** The part with its top left pixel at (x, y). */
    public Plane cut(int x, int y, int cutWidth, int cutHeight) {
        if (x < 0 || y < 0 || x + cutWidth > width || y + cutHeight > height) {
            throw new IllegalArgumentException(
                    "cut " + cutWidth + " × " + cutHeight + " at " + x + ", " + y + " leaves " + this);
        }
        return byRows(
                cutWidth, cutHeight, (row, out) -> System.arraycopy(values, (y + row) * width + x, out, 0, cutWidth));
    }

    public boolean sameSize(Plane other) {
        return width == other.width && height == other.height;
    }

    /** Adds {@code weight} times row {@code y} (the nearest, outside) to {@code sum}. */
    void addRow(int y, float weight, float[] sum) {
        int start = Math.clamp(y, 0, height - 1) * width;
        for (int x = 0; x < width; x++) sum[x] += weight * values[start + x];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plane plane && sameSize(plane) && Arrays.equals(values, plane.values);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "plane of " + width + " × " + height;
    }

    /** Fills {@code row}, which starts as zeros, for the given y. */
    @FunctionalInterface
    public interface RowWriter {
        void write(int y, float[] row);
    }

    @FunctionalInterface
    public interface PixelFunction {
        float at(int x, int y);
    }

    @FunctionalInterface
    public interface FloatFunction {
        float of(float value);
    }

    @FunctionalInterface
    public interface FloatBiFunction {
        float of(float mine, float other);
    }
}
