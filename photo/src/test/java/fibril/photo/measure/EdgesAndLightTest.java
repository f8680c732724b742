package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgesAndLightTest {

    private static Plane edge(double degrees, double sigma, double noise) {
        SplittableRandom chance = new SplittableRandom(5);
        double nx = Math.cos(Math.toRadians(degrees));
        double ny = Math.sin(Math.toRadians(degrees));
        float[] values = new float[41 * 41];
        for (int i = 0; i < values.length; i++) {
            int column = i % 41;
            int row = i / 41;
            double u = nx * (column - 20.3) + ny * (row - 19.8);
            double light = 0.05 + 0.4 * phi(u / sigma);
            values[i] = (float) (light + noise * chance.nextGaussian());
        }
        return Plane.of(41, 41, values);
    }

    /** Normal distribution, to 1e-7 (Abramowitz and Stegun 26.2.17). */
    private static double phi(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }

    @Test
    void theBlurOfAnEdgeIsReadAtAnyAngle() {
        for (double sigma : new double[] {0.8, 1.2, 2, 3.5}) {
            for (double degrees : new double[] {0, 5, 31, 90, 97, 200}) {
                assertThat(EdgeSpread.sigma(edge(degrees, sigma, 0.002)))
                        .as("sigma %s at %s°", sigma, degrees)
                        .isCloseTo(sigma, within(0.12 * sigma));
            }
        }
    }

    @Test
    void whereThereIsNoEdgeThereIsNoBlur() {
        assertThat(EdgeSpread.sigma(Plane.filled(41, 41, 0.4f))).isNaN();
        assertThat(EdgeSpread.sigma(edge(0, 500, 0.003))).isNaN();
        assertThat(EdgeSpread.median(Double.NaN, 1.1, 1.3, 1.2)).isEqualTo(1.2);
    }

    @Test
    void theSharperPictureIsMadeAsBluntAsTheOther() {
        Plane sharp = edge(12, 1, 0);
        Picture.Linear matched = EdgeSpread.matched(new Picture.Linear(sharp, sharp, sharp), 1, 1.5);
        assertThat(EdgeSpread.sigma(matched.green())).isCloseTo(1.5, within(0.1));
        assertThat(EdgeSpread.ratio(1.5, 1)).isEqualTo(EdgeSpread.ratio(1, 1.5)).isEqualTo(1.5);
    }

    private static Picture.Linear lit(Plane skin, double all, double slope, double bend) {
        Plane light = Plane.byPixels(skin.width(), skin.height(), (x, y) -> {
            double u = x / 100.0 - 0.5;
            double v = y / 100.0 - 0.5;
            return (float) (skin.at(x, y) * all * Math.exp(slope * u + bend * (u * u - v)));
        });
        return new Picture.Linear(light, light.map(v -> 0.7f * v), light.map(v -> 0.5f * v));
    }

    @Test
    void aSlowDifferenceOfLightGoesAndAnOverallChangeStays() {
        Plane skin = Plane.byPixels(100, 100, (x, y) -> (x / 5 + y / 5) % 2 == 0 ? 0.4f : 0.45f);
        Picture.Linear before = lit(skin, 1, 0, 0);
        EvenLight even = EvenLight.of(before, lit(skin, 1.1, 0.08, 0.04), Mask.all(100, 100));
        Plane ratio = even.after().green().with(before.green(), (a, b) -> a / b);
        float first = ratio.at(50, 50);
        for (int i = 0; i < 100; i += 9) assertThat(ratio.at(i, 99 - i)).isCloseTo(first, within(1e-3f));
        assertThat((double) first).isCloseTo(1.1, within(0.02));
        assertThat(even.range()).isCloseTo(0.13, within(0.03));
    }

    @Test
    void aSpotThatWentDoesNotPullTheLight() {
        Plane skin = Plane.filled(100, 100, 0.4f);
        Plane spotted = Plane.byPixels(100, 100, (x, y) -> Math.hypot(x - 30, y - 30) < 9 ? 0.3f : 0.4f);
        EvenLight even = EvenLight.of(lit(spotted, 1, 0, 0), lit(skin, 1, 0, 0), Mask.all(100, 100));
        assertThat(even.range()).isLessThan(0.002);
    }

    @Test
    void smoothingAddsInSquares() {
        Plane twice = Gaussian.smooth(Gaussian.smooth(edge(0, 0.5, 0), 1.2), 1.6);
        Plane once = Gaussian.smooth(edge(0, 0.5, 0), 2);
        for (int x = 0; x < 41; x++) assertThat(twice.at(x, 20)).isCloseTo(once.at(x, 20), within(2e-3f));
    }
}
