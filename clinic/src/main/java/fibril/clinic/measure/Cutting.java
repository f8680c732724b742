package fibril.clinic.measure;

/**
 * The part of a photograph that may be shown, in hundredths of its width and height. The same part is taken of both, so
 * that nothing is gained by cutting one closer.
 */
public record Cutting(int left, int top, int right, int bottom) {

    public static final int WHOLE = 100;

    /** Smaller than this, nothing can be seen on it. */
    public static final int LEAST = 10;

    public Cutting {
        if (!(left >= 0 && top >= 0 && right <= WHOLE && bottom <= WHOLE)) {
            throw new IllegalArgumentException(
                    "a part lies inside the whole, was " + left + ", " + top + ", " + right + ", " + bottom);
        }
        if (right - left < LEAST || bottom - top < LEAST) {
            throw new IllegalArgumentException("a part is at least " + LEAST + " hundredths wide and high");
        }
    }

    /** Whether these would make one. */
    public static boolean isPossible(int left, int top, int right, int bottom) {
        return left >= 0
                && top >= 0
                && right <= WHOLE
                && bottom <= WHOLE
                && right - left >= LEAST
                && bottom - top >= LEAST;
    }

    int x(int width) {
        return left * width / WHOLE;
    }

    int y(int height) {
        return top * height / WHOLE;
    }

    int width(int width) {
        return Math.max(1, right * width / WHOLE - x(width));
    }

    int height(int height) {
        return Math.max(1, bottom * height / WHOLE - y(height));
    }
}
