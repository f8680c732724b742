package fibril.photo.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.colour.Chromophore;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import org.junit.jupiter.api.Test;

class ChangeMapTest {

    private static final Plane LIGHT = Plane.filled(40, 10, 0.3f);

    /** Change runs from −5 at the left to +4.75 at the right. */
    private static Picture.Srgb map(Mask skin, Mask poor) {
        Plane change = Plane.byPixels(40, 10, (x, y) -> (x - 20) / 4f);
        return ChangeMap.drawn(new Picture.Linear(LIGHT, LIGHT, LIGHT), change, skin, poor, ChangeMap.Kind.REDNESS_A);
    }

    private static boolean isGrey(Picture.Srgb map, int x) {
        return map.red().at(x, 5) == map.green().at(x, 5)
                && map.green().at(x, 5) == map.blue().at(x, 5);
    }

    @Test
    void lessIsBlueMoreIsOrangeAndBelowTheVisibleLimitTheFaceIsGrey() {
        Picture.Srgb map = map(Mask.all(40, 10), Mask.where(40, 10, (x, y) -> false));
        assertThat(map.blue().at(0, 5)).isGreaterThan(map.red().at(0, 5) + 0.3f);
        assertThat(map.red().at(39, 5)).isGreaterThan(map.blue().at(39, 5) + 0.3f);
        for (int x = 16; x <= 24; x++) assertThat(isGrey(map, x)).as("x " + x).isTrue();
        assertThat(isGrey(map, 14)).isFalse();
    }

    @Test
    void beyondTheFullLimitTheColourDoesNotGrow() {
        Picture.Srgb map = map(Mask.all(40, 10), Mask.where(40, 10, (x, y) -> false));
        assertThat(map.red().at(36, 5)).isCloseTo(map.red().at(39, 5), within(1e-6f));
        assertThat(map.red().at(30, 5)).isLessThan(map.red().at(36, 5));
    }

    @Test
    void whatBloodTookIsNotPaintedAsPigmentAndPigmentStays() {
        for (double units : new double[] {-0.6, -0.2, -0.03, 0.03, 0.2, 0.6}) {
            assertThat(pigment(Chromophore.BLOOD, units)).isCloseTo(0, within(ChangeMap.Kind.PIGMENT.seen()));
            double density = density(Chromophore.MELANIN, units);
            assertThat(pigment(Chromophore.MELANIN, units) / density).isBetween(0.8, 1.0);
        }
    }

    @Test
    void noiseOfRedLightIsKeptOutOfTheMapOfPigment() {
        Plane still = Plane.filled(1, 1, 0.03f);
        assertThat(ChangeMap.withoutBlood(still, Plane.filled(1, 1, -1.4f))).isEqualTo(still);
    }

    private static double pigment(Chromophore chromophore, double units) {
        double erythema = 100 * units * (chromophore.green() - chromophore.red()) / Math.log(10);
        return ChangeMap.withoutBlood(
                        Plane.filled(1, 1, (float) density(chromophore, units)), Plane.filled(1, 1, (float) erythema))
                .at(0, 0);
    }

    private static double density(Chromophore chromophore, double units) {
        return units * (chromophore.green() + chromophore.blue()) / 2;
    }

    @Test
    void poorRegistrationIsHatchedAndWhatIsNotSkinStaysGrey() {
        Picture.Srgb poor = map(Mask.all(40, 10), Mask.all(40, 10));
        assertThat(poor.red().at(0, 0)).isNotEqualTo(poor.red().at(4, 0));
        assertThat(isGrey(poor, 39)).isTrue();
        Picture.Srgb bare = map(Mask.where(40, 10, (x, y) -> x < 20), Mask.where(40, 10, (x, y) -> false));
        assertThat(isGrey(bare, 39)).isTrue();
        assertThat(isGrey(bare, 0)).isFalse();
    }
}
