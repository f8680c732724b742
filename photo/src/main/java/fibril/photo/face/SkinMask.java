package fibril.photo.face;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Region;
import fibril.photo.image.Resize;
import fibril.photo.image.Statistics;
import fibril.photo.sight.Mesh;

/**
 * Where there is bare skin: the oval of the face without eyes, brows, lips and nostrils, and of that what has the colour of
 * most of it. Hair, spectacles and cloth have another hue or are far darker than the skin about them; a spot or a scar is
 * neither, and stays in.
 *
 * <pre>
 * hue   = (ln R/G, ln G/B), linear light     out when further than {@value #MOST_HUE} from the median, after smoothing
 * shade = ln Y − ln Y smoothed over skin     out when under {@value #MOST_SHADE}
 * </pre>
 */
public final class SkinMask {

    /** Redness of a whole cheek is about 0.2, a port-wine stain about 0.5. */
    private static final double MOST_HUE = 0.55;
    /** Brown spots are up to 0.7; hair and frames 1 and more. */
    private static final double MOST_SHADE = -1.3;

    private static final double HUE_SMOOTHED = 0.006;
    private static final double SHADE_SMOOTHED = 0.12;
    private static final double GROWN = 0.006;
    private static final double CLIPPED = 0.25;
    /** Hair and frames are told from skin at this face width as well as at any larger one. */
    private static final double ENOUGH = 400;

    private static final float DARK = 1e-3f;

    private SkinMask() {}

    /** Lengths go by the width of the face; {@code clipped} is the share of clipped pixels in each. */
    public static Mask of(Mesh mesh, Picture.Linear picture, Plane clipped) {
        Region bare = FaceRegions.bareFace(mesh);
        int edge = (int) Math.max(1, Math.round(GROWN * 2 * mesh.width()));
        Mask face = bare.mask(picture.width(), picture.height()).shrunk(edge);
        return of(face, mesh.width(), picture, clipped);
    }

    /** Of a body site: what of {@code place} has the colour of most of it. */
    public static Mask of(Mask place, double size, Picture.Linear picture, Plane clipped) {
        if (place.isEmpty()) return place;
        int factor = (int) Math.max(1, Math.round(size / ENOUGH));
        Picture.Linear small = new Picture.Linear(
                Resize.shrunk(picture.red(), factor),
                Resize.shrunk(picture.green(), factor),
                Resize.shrunk(picture.blue(), factor));
        Mask coloured = coloured(Resize.shrunk(place, factor), size / factor, small);
        return Mask.where(
                place.width(),
                place.height(),
                (x, y) -> place.has(x, y) && coloured.has(x / factor, y / factor) && clipped.at(x, y) < CLIPPED);
    }

    private static Mask coloured(Mask place, double size, Picture.Linear picture) {
        if (place.isEmpty()) return place;
        Plane redGreen = Gaussian.smooth(logRatio(picture.red(), picture.green()), HUE_SMOOTHED * size);
        Plane greenBlue = Gaussian.smooth(logRatio(picture.green(), picture.blue()), HUE_SMOOTHED * size);
        double red = Statistics.quantile(redGreen, place, 0.5);
        double blue = Statistics.quantile(greenBlue, place, 0.5);
        Plane light =
                picture.green().with(picture.red(), (g, r) -> (float) Math.log(Math.max(DARK, 0.7f * g + 0.3f * r)));
        double dark = Statistics.quantile(light, place, 0.5) + 1.3 * MOST_SHADE;
        Mask coloured = Mask.where(
                place.width(),
                place.height(),
                (x, y) -> place.has(x, y)
                        && light.at(x, y) > dark
                        && squares(redGreen.at(x, y) - red, (greenBlue.at(x, y) - blue) / 2) < MOST_HUE * MOST_HUE);
        Plane around = Gaussian.smoothWithin(light, coloured, SHADE_SMOOTHED * size);
        Mask shaded = Mask.where(
                place.width(),
                place.height(),
                (x, y) -> coloured.has(x, y) && light.at(x, y) - around.at(x, y) < MOST_SHADE);
        return coloured.minus(shaded.grown((int) Math.round(GROWN * size)));
    }

    private static double squares(double a, double b) {
        return a * a + b * b;
    }

    private static Plane logRatio(Plane one, Plane other) {
        return one.with(other, (a, b) -> (float) Math.log(Math.max(DARK, a) / Math.max(DARK, b)));
    }
}
