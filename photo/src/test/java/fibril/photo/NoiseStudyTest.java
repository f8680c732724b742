package fibril.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Band.Source;
import fibril.photo.NoiseStudy.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseStudyTest {

    private static final String CHEEK = "left cheek";

    /** By hand: her pairs 3 and 1, his 2: SD² = ((9 + 1)/2 + 4)/2 = 4.5; the 20th percentile of χ² on 2 is −2 ln 0.8. */
    @Test
    void twoPeopleByHandWhateverManyPairsEachHas() {
        Noise noise = NoiseStudy.of(List.of(redness("her", 3), redness("her", -1), redness("him", 2)))
                .noise(Measure.REDNESS, CHEEK, Tone.ALL)
                .orElseThrow();
        assertThat(noise.people()).isEqualTo(2);
        assertThat(noise.sem()).isCloseTo(1.5, within(1e-9));
        assertThat(noise.sdc()).isCloseTo(1.96 * Math.sqrt(4.5) * Math.sqrt(2 / (-2 * Math.log(0.8))), within(1e-9));
    }

    @Test
    void whatASecondSittingAddsForEverybodyIsNoiseToo() {
        assertThat(NoiseStudy.of(List.of(redness("a", 2), redness("b", 2), redness("c", 2)))
                        .noise(Measure.REDNESS, CHEEK, Tone.ALL)
                        .orElseThrow()
                        .sem())
                .isCloseTo(Math.sqrt(2), within(1e-9));
    }

    @Test
    void ninetyFiveOfAHundredDifferencesOfTwoShotsStayInside() {
        SplittableRandom chance = new SplittableRandom(11);
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < 4000; i++) repeats.add(redness("person " + i, Math.sqrt(2) * chance.nextGaussian()));
        Noise noise =
                NoiseStudy.of(repeats).noise(Measure.REDNESS, CHEEK, Tone.ALL).orElseThrow();
        assertThat(noise.sem()).isCloseTo(1, within(0.03));
        assertThat(repeats.stream()
                                .filter(one -> Math.abs(one.difference()) <= noise.sdc())
                                .count()
                        / 4000.0)
                .isCloseTo(0.95, within(0.01));
    }

    @Test
    void aRelativeMeasureCountsShares() {
        Noise noise = NoiseStudy.of(List.of(new Repeat("her", Measure.SPOTS, CHEEK, 4, 3)))
                .noise(Measure.SPOTS, CHEEK, Tone.ALL)
                .orElseThrow();
        assertThat(noise.sem()).isCloseTo(0.25 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void aBandOfItsOwnNeedsThirtyPeopleAndTenOfDarkSkin() {
        assertThat(band(20, 10)).isPresent();
        assertThat(band(19, 10)).as("29 people").isEmpty();
        assertThat(band(21, 9)).as("nine of dark skin").isEmpty();
        assertThat(band(40, 0)).isEmpty();
    }

    @Test
    void threePairsOfOnePersonAreNotThreePeople() {
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < 30; i++) repeats.addAll(person("person " + i % 29, i < 10 ? 0 : 40, 0.3));
        assertThat(NoiseStudy.of(repeats).band(Measure.REDNESS, CHEEK)).isEmpty();
    }

    @Test
    void whoseToneIsNotKnownCountsForTheThirtyAndNotForTheTen() {
        List<Repeat> repeats = people(0, 9);
        for (int i = 0; i < 30; i++) repeats.add(redness("unknown " + i, 0.3));
        assertThat(NoiseStudy.of(repeats).band(Measure.REDNESS, CHEEK)).isEmpty();
        repeats.addAll(person("the tenth", 9.9, 0.3));
        assertThat(NoiseStudy.of(repeats).band(Measure.REDNESS, CHEEK)).isPresent();
        assertThat(NoiseStudy.of(person("on the line", 10, 0.3)).dark()).isEmpty();
    }

    @Test
    void theBandIsTheWidestOfBothTones() {
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < 20; i++) repeats.addAll(person("light " + i, 40, 0.2));
        for (int i = 0; i < 10; i++) repeats.addAll(person("dark " + i, -20, 0.6));
        NoiseStudy study = NoiseStudy.of(repeats);
        double dark =
                study.noise(Measure.REDNESS, CHEEK, Tone.DARKER).orElseThrow().sdc();
        assertThat(dark)
                .isGreaterThan(study.noise(Measure.REDNESS, CHEEK, Tone.ALL)
                        .orElseThrow()
                        .sdc());
        assertThat(study.band(Measure.REDNESS, CHEEK)).contains(new Band(dark, Source.SET_UP));
    }

    @Test
    void aHandfulOfOneToneDoesNotSetTheBand() {
        List<Repeat> repeats = people(0, 40);
        repeats.addAll(person("the only light one", 40, 3));
        NoiseStudy study = NoiseStudy.of(repeats);
        assertThat(study.band(Measure.REDNESS, CHEEK).orElseThrow().halfWidth())
                .isLessThan(study.noise(Measure.REDNESS, CHEEK, Tone.LIGHTER)
                        .orElseThrow()
                        .sdc());
    }

    @Test
    void whatWasNotSeenKeepsTheBandOfPhantoms() {
        Bands bands = NoiseStudy.of(people(20, 10)).bands();
        assertThat(bands.of(Measure.REDNESS, CHEEK).source()).isEqualTo(Source.SET_UP);
        assertThat(bands.of(Measure.REDNESS, "chin")).isEqualTo(Bands.phantom().of(Measure.REDNESS, "chin"));
        assertThat(bands.of(Measure.SPOTS, CHEEK)).isEqualTo(Bands.phantom().of(Measure.SPOTS, CHEEK));
    }

    @Test
    void noNoiseAtAllIsNoCameras() {
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < 30; i++) repeats.addAll(person("person " + i, 0, 0));
        assertThat(NoiseStudy.of(repeats).band(Measure.REDNESS, CHEEK)).isEmpty();
    }

    @Test
    void reliabilityIsThatOfTheFirstPairOfEach() {
        List<Repeat> repeats = List.of(
                new Repeat("a", Measure.REDNESS, CHEEK, 1, 2),
                new Repeat("a", Measure.REDNESS, CHEEK, 100, -100),
                new Repeat("b", Measure.REDNESS, CHEEK, 3, 4),
                new Repeat("c", Measure.REDNESS, CHEEK, 6, 5));
        assertThat(NoiseStudy.of(repeats).reliability(Measure.REDNESS, CHEEK))
                .isEqualTo(Reliability.of(List.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {6, 5})));
    }

    private static java.util.Optional<Band> band(int light, int dark) {
        return NoiseStudy.of(people(light, dark)).band(Measure.REDNESS, CHEEK);
    }

    private static List<Repeat> people(int light, int dark) {
        List<Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < light; i++) repeats.addAll(person("light " + i, 40, i % 2 == 0 ? 0.3 : -0.2));
        for (int i = 0; i < dark; i++) repeats.addAll(person("dark " + i, -20, i % 2 == 0 ? 0.3 : -0.2));
        return repeats;
    }

    private static List<Repeat> person(String name, double ita, double difference) {
        return List.of(
                redness(name, difference),
                new Repeat(name, Measure.SKIN_TONE, "forehead", ita, ita + 100 * difference));
    }

    private static Repeat redness(String name, double difference) {
        return new Repeat(name, Measure.REDNESS, CHEEK, 12, 12 + difference);
    }
}
