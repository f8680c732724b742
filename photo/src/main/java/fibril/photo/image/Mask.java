package fibril.photo.image;

import java.util.Arrays;

/** Which pixels count. Never changes once made. */
public final class Mask {

    private final int width;
    private final int height;
    private final boolean[] inside;
    /** How many; counted when first asked for, −1 before. Threads that count at once find the same. */
    private int counted = -1;

    private Mask(int width, int height, boolean[] owned) {
        this.width = width;
        this.height = height;
        this.inside = owned;
    }

    /** Every pixel for which {@code test} says yes; asked on several threads. */
    public static Mask where(int width, int height, PixelTest test) {
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("mask of " + width + " × " + height);
        boolean[] inside = new boolean[Math.multiplyExact(width, height)];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) inside[y * width + x] = test.holds(x, y);
        });
        return new Mask(width, height, inside);
    }

    public static Mask all(int width, int height) {
        return where(width, height, (x, y) -> true);
    }

    /** Copies {@code rowByRow}, which has width × height values. */
    public static Mask of(int width, int height, boolean[] rowByRow) {
        if (rowByRow.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(width + " × " + height + " promised, " + rowByRow.length + " given");
        }
        return new Mask(width, height, rowByRow.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** False outside the picture. */
    public boolean has(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && inside[y * width + x];
    }

    boolean rowIsEmpty(int y) {
        for (int i = y * width; i < (y + 1) * width; i++) if (inside[i]) return false;
        return true;
    }

    public int count() {
        if (counted < 0) {
            int count = 0;
            for (boolean one : inside) count += one ? 1 : 0;
            counted = count;
        }
        return counted;
    }

    public boolean isEmpty() {
        for (boolean one : inside) if (one) return false;
        return true;
    }

    public Mask and(Mask other) {
        checkSize(other);
        boolean[] both = new boolean[inside.length];
        for (int i = 0; i < both.length; i++) both[i] = inside[i] && other.inside[i];
        return new Mask(width, height, both);
    }

    public Mask or(Mask other) {
        checkSize(other);
        boolean[] any = new boolean[inside.length];
        for (int i = 0; i < any.length; i++) any[i] = inside[i] || other.inside[i];
        return new Mask(width, height, any);
    }

    public Mask minus(Mask other) {
        checkSize(other);
        boolean[] rest = new boolean[inside.length];
        for (int i = 0; i < rest.length; i++) rest[i] = inside[i] && !other.inside[i];
        return new Mask(width, height, rest);
    }

    /** Grown by {@code pixels} on every side (a square, one direction after the other). */
    public Mask grown(int pixels) {
        return spread(true, pixels);
    }

    /** Made smaller by {@code pixels} on every side; the edge of the picture counts as outside. */
    public Mask shrunk(int pixels) {
        return spread(false, pixels);
    }

    public Mask cut(int x, int y, int cutWidth, int cutHeight) {
        if (x < 0 || y < 0 || x + cutWidth > width || y + cutHeight > height) {
            throw new IllegalArgumentException(
                    "cut " + cutWidth + " × " + cutHeight + " at " + x + ", " + y + " leaves " + this);
        }
        boolean[] part = new boolean[cutWidth * cutHeight];
        for (int row = 0; row < cutHeight; row++) {
            System.arraycopy(inside, (y + row) * width + x, part, row * cutWidth, cutWidth);
        }
        return new Mask(cutWidth, cutHeight, part);
    }

    /** Whether any pixel within {@code pixels} of (x, y) is {@code wanted}: runs are kept as distances to the last seen. */
    private Mask spread(boolean wanted, int pixels) {
        if (pixels < 0) throw new IllegalArgumentException("pixels is " + pixels);
        boolean[] across = new boolean[inside.length];
        Rows.each(height, y -> spread(wanted, pixels, inside, across, y * width, 1, width));
        boolean[] down = new boolean[inside.length];
        Rows.each(width, x -> spread(wanted, pixels, across, down, x, width, height));
        return new Mask(width, height, down);
    }

    /** One line of {@code length} pixels from {@code start}, {@code step} apart. */
    private static void spread(
            boolean wanted, int pixels, boolean[] from, boolean[] to, int start, int step, int length) {
        int beyond = wanted ? Integer.MIN_VALUE / 2 : -1; // outside the picture counts as "not in"
        int last = beyond;
        for (int i = 0; i < length; i++) {
            if (from[start + i * step] == wanted) last = i;
            to[start + i * step] = (i - last <= pixels) == wanted;
        }
        last = wanted ? Integer.MAX_VALUE / 2 : length;
        for (int i = length - 1; i >= 0; i--) {
            if (from[start + i * step] == wanted) last = i;
            if (last - i <= pixels) to[start + i * step] = wanted;
        }
    }

    private void checkSize(Mask other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("masks of different size: " + this + ", " + other);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && width == mask.width && Arrays.equals(inside, mask.inside);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(inside);
    }

    @Override
    public String toString() {
        return "mask of " + width + " × " + height;
    }

    @FunctionalInterface
    public interface PixelTest {
        boolean holds(int x, int y);
    }
}
