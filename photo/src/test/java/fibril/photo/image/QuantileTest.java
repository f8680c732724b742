package fibril.photo.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void everyPlaceIsWhatSortingWouldPutThere() {
        Random random = new Random(7);
        for (int size = 1; size <= 60; size++) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) values[i] = random.nextInt(9) - 4; // with many alike
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int place = 0; place < size; place++) {
                assertThat(Quantile.of(values.clone(), place)).isEqualTo(sorted[place]);
            }
        }
    }

    @Test
    void aMillionAlikeAreNotSlow() {
        float[] alike = new float[1_000_000];
        assertThat(Quantile.of(alike, 500_000)).isZero();
    }
}
