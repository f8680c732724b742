package fibril.photo.measure;

import fibril.photo.colour.Lab;
import fibril.photo.colour.LinearRgb;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Statistics;

/**
 * The colour of a region: light is averaged first and turned into L*a*b* then, because an average of L*a*b* is not the
 * colour of anything. Cost: one look at every pixel.
 */
final class RegionColour {

    private RegionColour() {}

    static LinearRgb mean(Picture.Linear picture, Mask region) {
        double[] means = Statistics.means(picture, region);
        return new LinearRgb(means[0], means[1], means[2]);
    }

    static Lab lab(Picture.Linear picture, Mask region) {
        return mean(picture, region).lab();
    }
}
