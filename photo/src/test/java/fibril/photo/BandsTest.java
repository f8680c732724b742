package fibril.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Band.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BandsTest {

    private static final String CHEEK = "left cheek";
    private static final Bands PHANTOM = Bands.phantom();

    @Test
    void everyMeasureHasABand() {
        for (Measure measure : Measure.values()) {
            Band band = PHANTOM.of(measure, CHEEK);
            assertThat(band.halfWidth()).as(measure.name()).isBetween(0.001, 10.0);
            assertThat(band.source()).isEqualTo(Source.PHANTOM);
        }
    }

    @Test
    void ninetyFiveOfAHundredDifferencesOfTwoShotsStayInside() {
        SplittableRandom chance = new SplittableRandom(11);
        double[] differences = new double[4000];
        for (int i = 0; i < differences.length; i++) differences[i] = Math.sqrt(2) * chance.nextGaussian();
        double halfWidth = PHANTOM.with(Source.PERSON, repeats(differences))
                .of(Measure.REDNESS, CHEEK)
                .halfWidth();
        assertThat(halfWidth).isCloseTo(1.96 * Math.sqrt(2), within(0.1));
        assertThat(Arrays.stream(differences)
                                .filter(d -> Math.abs(d) <= halfWidth)
                                .count()
                        / 4000.0)
                .isCloseTo(0.95, within(0.01));
    }

    @Test
    void whatIsKnownOfThePersonComesBeforeTheSetUpAndThatBeforePhantoms() {
        Bands setUp = PHANTOM.with(Source.SET_UP, repeats(0.1, -0.1, 0.1));
        assertBand(setUp, 1.96 * 0.1, Source.SET_UP);
        Bands person = setUp.with(Source.PERSON, repeats(3, -3, 3));
        assertBand(person, 1.96 * 3, Source.PERSON);
        assertBand(person.with(Source.SET_UP, repeats(0.1, -0.1, 0.1)), 1.96 * 3, Source.PERSON);
        assertThat(person.of(Measure.REDNESS, "forehead").source())
                .as("another region, of which nothing is known")
                .isEqualTo(Source.PHANTOM);
    }

    @Test
    void twoRepeatsAreTooFew() {
        assertThat(PHANTOM.with(Source.PERSON, repeats(3, -3)).of(Measure.REDNESS, CHEEK))
                .isEqualTo(PHANTOM.of(Measure.REDNESS, CHEEK));
        assertThat(PHANTOM.with(Source.PERSON, repeats(0, 0, 0)).of(Measure.REDNESS, CHEEK))
                .as("no noise at all is no camera's")
                .isEqualTo(PHANTOM.of(Measure.REDNESS, CHEEK));
    }

    private static void assertBand(Bands bands, double halfWidth, Source source) {
        Band band = bands.of(Measure.REDNESS, CHEEK);
        assertThat(band.halfWidth()).isCloseTo(halfWidth, within(1e-9));
        assertThat(band.source()).isEqualTo(source);
    }

    private static List<Compared> repeats(double... differences) {
        List<Compared> repeats = new ArrayList<>();
        for (double difference : differences) {
            Figure figure = new Figure(
                    Measure.REDNESS, CHEEK, 12, 12 + difference, PHANTOM.of(Measure.REDNESS, CHEEK), "redness v1");
            Encoded none = new Encoded("image/jpeg", new byte[0], 1, 1);
            repeats.add(new Compared(
                    new Aligned(none, none, new Fit(0, 0, 1, 10, true), List.of()),
                    List.of(figure),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Provenance("photo 1", "a", "b", Optional.empty(), Optional.empty())));
        }
        return repeats;
    }
}
