package fibril.photo.align;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;

/**
 * Structure without light: log lightness less its surroundings, over their own spread. What is left is where pores, creases
 * and marks are, and not how bright or red the skin is, so that laying one over the other cannot wipe out a change of colour.
 */
final class LocalContrast {

    private static final double SURROUNDINGS = 0.04;
    private static final float DARK = 0.004f;
    /** Spread of log lightness below which there is only noise to be blown up. */
    private static final float QUIET = 0.01f;

    private static final float REACH = 2.5f;

    private LocalContrast() {}

    /** 0 to 1, one half where nothing stands out. */
    static Plane of(Plane lightness, double size) {
        Plane log = lightness.map(v -> (float) Math.log(Math.max(DARK, v)));
        Plane detail = log.minus(Gaussian.smooth(log, SURROUNDINGS * size));
        Plane spread = Gaussian.smooth(detail.map(d -> d * d), SURROUNDINGS * size);
        return detail.with(
                spread,
                (d, variance) -> 0.5f
                        + Math.clamp(d / (float) Math.sqrt(variance + QUIET * QUIET), -REACH, REACH) / (2 * REACH));
    }

    /** As a file holds it; which curve it follows does not matter here. */
    static Plane lightness(Picture picture) {
        return picture.green().with(picture.red(), (g, r) -> 0.7f * g + 0.3f * r);
    }
}
