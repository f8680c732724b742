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
        Plane redGreen = picture.red().with(picture.green(), (red, green) -> r * red + g * green);
        return redGreen.with(picture.blue(), (sum, blue) -> sum + b * blue);
    }

    public static Plane pigmentDensity(Picture.Linear picture) {
        return picture.green().with(picture.blue(), (green, blue) ->
                (float) (-0.5 * Math.log(Math.max(green, DARKEST) * Math.max(blue, DARKEST))));
    }

    /** OD(G, B) less the density of red: what shade and shine do to all three channels alike falls out. */
    public static Plane pigmentColour(Picture.Linear picture) {
        return pigmentDensity(picture).with(picture.red(), (density, red) ->
                (float) (density + Math.log(Math.max(red, DARKEST))));
    }

    public static Plane luminanceDensity(Picture.Linear picture) {
        return luminance(picture).map(y -> (float) -Math.log(Math.max(y, DARKEST)));
    }

    public static Plane erythema(Picture.Linear picture) {
        return picture.red().with(picture.green(), (red, green) ->
                (float) (100 * Math.log10(Math.max(red, DARKEST) / Math.max(green, DARKEST))));
    }

    public static double erythema(LinearRgb mean) {
        return 100 * Math.log10(Math.max(mean.red(), DARKEST) / Math.max(mean.green(), DARKEST));
    }

    /** Redness a* under D65 of every pixel; about 60 ns a pixel and core. */
    public static Plane redness(Picture.Linear picture) {
        return Plane.byRows(picture.width(), picture.height(), (y, row) -> {
            float[] red = picture.red().row(y);
            float[] green = picture.green().row(y);
            float[] blue = picture.blue().row(y);
            for (int x = 0; x < row.length; x++)
                row[x] = (float) new LinearRgb(red[x], green[x], blue[x]).lab().a();
        });
    }
}
