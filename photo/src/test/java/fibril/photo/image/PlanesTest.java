package fibril.photo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class PlanesTest {

    @Test
    void anArrayHandedInOrOutIsACopy() {
        float[] values = {1, 2, 3, 4};
        Plane plane = Plane.of(2, 2, values);
        values[0] = 9;
        plane.toArray()[1] = 9;
        plane.row(1)[0] = 9;
        assertThat(plane).isEqualTo(Plane.of(2, 2, new float[] {1, 2, 3, 4}));
    }

    @Test
    void aColumnOutsideIsRefusedAndDoesNotReadTheNextRow() {
        Plane plane = Plane.filled(2, 2, 1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plane.at(2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plane.at(-1, 1));
        assertThat(plane.atClamped(5, -3)).isEqualTo(1);
    }

    @Test
    void channelsOfDifferentSizeMakeNoPicture() {
        Plane small = Plane.filled(2, 2, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture.Srgb(small, small, Plane.filled(2, 3, 0)))
                .withMessageContaining("2 × 3");
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        Plane noise = noise(301, 203);
        Mask mask = Mask.where(301, 203, (x, y) -> (x * y) % 7 != 0);
        Plane many = Gaussian.smoothWithin(noise, mask, 11.3);
        double sum = Statistics.sum(noise, mask);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> Gaussian.smoothWithin(noise, mask, 11.3))
                            .get())
                    .isEqualTo(many);
            assertThat(one.submit(() -> Statistics.sum(noise, mask)).get()).isEqualTo(sum);
        }
    }

    @Test
    void smoothingKeepsTheMeanAndSpreadsByItsSigma() {
        for (double sigma : new double[] {0.6, 1.5, 4, 9, 14, 30}) {
            Plane point = Plane.byPixels(301, 301, (x, y) -> x == 150 && y == 150 ? 1000 : 0);
            Plane smooth = Gaussian.smooth(point, sigma);
            double mass = 0;
            double second = 0;
            for (int y = 0; y < 301; y++) {
                for (int x = 0; x < 301; x++) {
                    mass += smooth.at(x, y);
                    second += smooth.at(x, y) * (x - 150.0) * (x - 150.0);
                }
            }
            assertThat(mass).as("mass at sigma " + sigma).isCloseTo(1000, within(3.0));
            assertThat(Math.sqrt(second / mass)).as("spread of " + sigma).isCloseTo(sigma, within(0.06 * sigma));
        }
    }

    @Test
    void aMaskGrowsAndShrinksByPixels() {
        Mask square = Mask.where(20, 20, (x, y) -> x >= 8 && x < 12 && y >= 8 && y < 12);
        assertThat(square.grown(2).count()).isEqualTo(64);
        assertThat(square.shrunk(1).count()).isEqualTo(4);
        assertThat(square.grown(3).shrunk(3)).isEqualTo(square);
        assertThat(Mask.all(5, 5).shrunk(1).count()).isEqualTo(9);
        assertThat(square.grown(0)).isEqualTo(square);
    }

    @Test
    void anOutlineFillsWhatItContains() {
        Polygon triangle = new Polygon(List.of(new Point(2.5, 1.5), new Point(17.2, 6.1), new Point(5.7, 18.4)));
        Mask filled = triangle.mask(20, 20);
        Mask asked = Mask.where(20, 20, triangle::contains);
        assertThat(filled).isEqualTo(asked);
        assertThat(filled.count()).isCloseTo((int) triangle.area(), within(6));
        Region ring =
                new Region("ring", List.of(Polygon.rectangle(0, 0, 10, 10)), List.of(Polygon.rectangle(2, 2, 4, 4)));
        assertThat(ring.mask(20, 20).count()).isEqualTo(100 - 16);
    }

    private static Plane noise(int width, int height) {
        SplittableRandom chance = new SplittableRandom(4);
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) values[i] = (float) chance.nextGaussian();
        return Plane.of(width, height, values);
    }
}
