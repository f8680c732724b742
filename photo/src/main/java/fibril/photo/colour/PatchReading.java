package fibril.photo.colour;

/**
 * What the camera wrote for one patch: the mean of the file's values over its inner half, sRGB-encoded 0 to 1; their
 * standard deviation as a share of the mean, in the worst channel; and whether any channel was at its end.
 */
public record PatchReading(double red, double green, double blue, double spread, boolean clipped) {

    public PatchReading {
        channel("red", red);
        channel("green", green);
        channel("blue", blue);
        if (!(spread >= 0)) throw new IllegalArgumentException("spread is 0 or more, was " + spread);
    }

    private static void channel(String name, double value) {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException(name + " is 0 to 1, was " + value);
    }

    /** The file taken at its word. */
    LinearRgb decoded() {
        return new LinearRgb(SrgbCurve.decode(red), SrgbCurve.decode(green), SrgbCurve.decode(blue));
    }
}
