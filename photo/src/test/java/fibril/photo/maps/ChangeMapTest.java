package fibril.photo.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void poorRegistrationIsHatchedAndWhatIsNotSkinStaysGrey() {
        Picture.Srgb poor = map(Mask.all(40, 10), Mask.all(40, 10));
        assertThat(poor.red().at(0, 0)).isNotEqualTo(poor.red().at(4, 0));
        assertThat(isGrey(poor, 39)).isTrue();
        Picture.Srgb bare = map(Mask.where(40, 10, (x, y) -> x < 20), Mask.where(40, 10, (x, y) -> false));
        assertThat(isGrey(bare, 39)).isTrue();
        assertThat(isGrey(bare, 0)).isFalse();
    }
}
