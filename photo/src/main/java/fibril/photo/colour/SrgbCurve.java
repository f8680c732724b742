package fibril.photo.colour;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;

/**
 * Between what a file holds and light.
 *
 * <pre>
 * light = v / 12.92                       v ≤ 0.04045
 *       = ((v + 0.055) / 1.055)^2.4       above
 * </pre>
 *
 * Source: IEC 61966-2-1. Planes go through a table of 65 536 steps with straight lines between, exact on 8- and 16-bit
 * values; 12 million pixels take about 0.1 s on one core.
 */
public final class SrgbCurve {

    private static final LookUp DECODED = new LookUp(SrgbCurve::decode);
    private static final LookUp ENCODED = new LookUp(v -> encode(v * v));

    private SrgbCurve() {}

    public static double decode(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    public static double encode(double light) {
        return light <= 0.04045 / 12.92 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** Takes the file at its word: for pictures without a chart. */
    public static Picture.Linear decode(Picture.Srgb picture) {
        return new Picture.Linear(
                picture.red().map(DECODED::at),
                picture.green().map(DECODED::at),
                picture.blue().map(DECODED::at));
    }

    /** What a screen can show of it; the rest is cut to 0 and 1. The table runs over √light, to be fine in the dark. */
    public static Picture.Srgb encode(Picture.Linear picture) {
        return new Picture.Srgb(encode(picture.red()), encode(picture.green()), encode(picture.blue()));
    }

    /** One channel, or a grey. */
    public static Plane encode(Plane light) {
        return light.map(v -> ENCODED.at((float) Math.sqrt(Math.clamp(v, 0f, 1f))));
    }
}
