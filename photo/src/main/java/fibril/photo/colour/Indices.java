package fibril.photo.colour;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;

/**
 * Planes that say something of skin, from linear light.
 *
 * <pre>
 * Y      = luminance of linear sRGB
 * OD     = −½ (ln G + ln B)        optical density where melanin and haemoglobin absorb and red does not; 1
 * OD_Y   = −ln Y                   optical density of luminance, for lines, pores and texture; 1
 * P      = w · (−ln R, −ln G, −ln B)  OD(G, B) of melanin by itself: w · blood = 0, w · (1, 1, 1) = 0; 1
 * EI     = 100 (log₁₀ R − log₁₀ G)  erythema index; a factor on all three channels cancels
 * </pre>
 *
 * Sources: EI Yamamoto 2008, doi 10.1111/j.1600-0846.2007.00256.x; OD as in Tsumura 1999, doi 10.1364/josaa.16.002169. A
 * shading change is only an offset in OD, and thresholds in OD treat dark and light skin alike. Light below 1/1000 of
 * white counts as that: cameras hold nothing there.
 */
public final class Indices {

    private static final float DARKEST = 1e-3f;

    private Indices() {}

    public static Plane luminance(Picture.Linear picture) {
        float r = (float) new LinearRgb(1, 0, 0).luminance();
        float g = (float) new LinearRgb(0, 1, 0).luminance();
        float b = (float) new LinearRgb(0, 0, 1).luminance();
        return rows(picture, (red, green, blue, row) -> {
            for (int x = 0; x < row.length; x++) row[x] = r * red[x] + g * green[x] + b * blue[x];
        });
    }

    public static Plane pigmentDensity(Picture.Linear picture) {
        return rows(picture, (_, green, blue, row) -> {
            for (int x = 0; x < row.length; x++) row[x] = pigmentDensity(green[x], blue[x]);
        });
    }

    /** What is left when blood and shade are unmixed. Three times as noisy as OD(G, B): for means over millimetres. */
    public static Plane melaninDensity(Picture.Linear picture) {
        double[] w = Chromophore.melaninWeights();
        return rows(picture, (red, green, blue, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) (w[0] * density(red[x]) + w[1] * density(green[x]) + w[2] * density(blue[x]));
            }
        });
    }

    private static double density(float light) {
        return -Math.log(Math.max(light, DARKEST));
    }

    /** OD(G, B) less the density of red: what shade and shine do to all three channels alike falls out. */
    public static Plane pigmentColour(Picture.Linear picture) {
        return rows(picture, (red, green, blue, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) (pigmentDensity(green[x], blue[x]) - density(red[x]));
            }
        });
    }

    public static Plane luminanceDensity(Picture.Linear picture) {
        Plane luminance = luminance(picture);
        return Plane.byRows(picture.width(), picture.height(), (y, row) -> {
            luminance.row(y, row);
            for (int x = 0; x < row.length; x++) row[x] = (float) density(row[x]);
        });
    }

    public static Plane erythema(Picture.Linear picture) {
        return rows(picture, (red, green, _, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = (float) (100 * Math.log10(Math.max(red[x], DARKEST) / Math.max(green[x], DARKEST)));
            }
        });
    }

    public static double erythema(LinearRgb mean) {
        return 100 * Math.log10(Math.max(mean.red(), DARKEST) / Math.max(mean.green(), DARKEST));
    }

    /** Redness a* under D65 of every pixel; about 60 ns a pixel and core. */
    public static Plane redness(Picture.Linear picture) {
        return rows(picture, (red, green, blue, row) -> {
            for (int x = 0; x < row.length; x++)
                row[x] = (float) new LinearRgb(red[x], green[x], blue[x]).lab().a();
        });
    }

    private static float pigmentDensity(float green, float blue) {
        return (float) (-0.5 * Math.log(Math.max(green, DARKEST) * Math.max(blue, DARKEST)));
    }

    /** Row by row, each index with a loop of its own: one loop for all would ask every pixel which index it is. */
    private static Plane rows(Picture.Linear picture, ThreeRows index) {
        return Plane.byRows(
                picture.width(),
                picture.height(),
                (y, row) -> index.write(
                        picture.red().row(y),
                        picture.green().row(y),
                        picture.blue().row(y),
                        row));
    }

    @FunctionalInterface
    private interface ThreeRows {
        void write(float[] red, float[] green, float[] blue, float[] row);
    }
}
