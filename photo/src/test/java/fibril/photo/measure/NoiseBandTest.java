package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseBandTest {

    private static final NoiseBand PHANTOM = new NoiseBand(9, new NoiseBand.Origin.Phantom(1));
    private static final NoiseBand SET_UP = new NoiseBand(5, new NoiseBand.Origin.SetUp("room 2", 31));

    /** Sets 1, 2, 3 and 11, 12, 13: variance 1 within each. */
    @Test
    void onlyTheSpreadWithinASetCounts() {
        double sdc = NoiseBand.sdc(List.of(List.of(1.0, 2.0, 3.0), List.of(11.0, 12.0, 13.0)));
        assertThat(sdc).isCloseTo(1.96 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void ninetyFiveOfAHundredDifferencesOfTwoShotsStayInside() {
        SplittableRandom chance = new SplittableRandom(11);
        List<List<Double>> sets = new ArrayList<>();
        for (int i = 0; i < 4000; i++) sets.add(List.of(chance.nextGaussian(), chance.nextGaussian()));
        NoiseBand band = new NoiseBand(NoiseBand.sdc(sets), new NoiseBand.Origin.OwnShots(4000, 8000));
        double inside =
                sets.stream().filter(s -> !band.leaves(s.get(1) - s.get(0))).count() / 4000.0;
        assertThat(inside).isCloseTo(0.95, within(0.01));
    }

    @Test
    void thePersonsOwnShotsComeFirstWhenThereAreEnough() {
        List<Double> three = List.of(1.0, 1.2, 0.9);
        assertThat(NoiseBand.choose(List.of(three, three), List.of(SET_UP), PHANTOM)
                        .origin())
                .isEqualTo(new NoiseBand.Origin.OwnShots(2, 6));
        assertThat(NoiseBand.choose(List.of(three), List.of(SET_UP), PHANTOM)).isEqualTo(SET_UP);
        assertThat(NoiseBand.choose(List.of(List.of(1.0), List.of(2.0)), List.of(), PHANTOM))
                .isEqualTo(PHANTOM);
        assertThat(NoiseBand.choose(List.of(), List.of(), PHANTOM)).isEqualTo(PHANTOM);
    }

    @Test
    void everyMeasureHasABandOfItsOwnFormula() {
        PhantomBands bands = PhantomBands.load();
        PhantomBands bare = PhantomBands.withoutFloors();
        for (Measure measure : Measure.values()) {
            assertThat(bands.of(measure).sdc())
                    .as(measure.name())
                    .isPositive()
                    .isGreaterThanOrEqualTo(bare.of(measure).sdc());
            assertThat(bands.of(measure).origin()).isEqualTo(new NoiseBand.Origin.Phantom(measure.formulaVersion()));
        }
    }
}
