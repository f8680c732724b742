package fibril.photo.measure;

import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Resize;
import fibril.photo.image.Scale;
import fibril.photo.image.Statistics;

/**
 * How blotchy a region is: the standard deviation of a* and of the density of melanin after smoothing by 2 mm. With blood
 * in it, pigment would grow more even wherever a red patch fades; with shade in it, less even, because evening the light
 * takes the patch for shade. People see it: homogeneity of the picture goes with perceived youth and health, r ≈ 0.40 (Matts
 * 2007, JAAD 57:977). Done at 2.5 pixels a millimetre.
 */
record Evenness(double redness, double pigment) {

    private static final double SMOOTH_MM = 2;
    private static final double PIXELS_PER_MM = 2.5;

    static Evenness of(Picture.Linear picture, Mask skin, Mask region, Scale scale) {
        int shrink = Math.max(1, (int) (scale.pixelsPerMm() / PIXELS_PER_MM));
        Picture.Linear small = new Picture.Linear(
                Resize.shrunk(picture.red(), shrink),
                Resize.shrunk(picture.green(), shrink),
                Resize.shrunk(picture.blue(), shrink));
        Mask within = Resize.shrunk(skin, shrink);
        Mask inside = Resize.shrunk(region, shrink).and(within);
        double sigma = scale.pixels(SMOOTH_MM) / shrink;
        return new Evenness(
                spread(Indices.redness(small), within, inside, sigma),
                spread(Indices.melaninDensity(small), within, inside, sigma));
    }

    private static double spread(Plane plane, Mask within, Mask inside, double sigma) {
        return Statistics.standardDeviation(Gaussian.smoothWithin(plane, within, sigma), inside);
    }
}
