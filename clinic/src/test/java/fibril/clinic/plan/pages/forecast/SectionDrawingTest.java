package fibril.clinic.plan.pages.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.clinic.plan.pages.forecast.SkinSection.Amount;
import fibril.clinic.plan.pages.forecast.SkinSection.Layers;
import fibril.clinic.plan.pages.forecast.SkinSection.Moment;
import fibril.clinic.plan.pages.forecast.SkinSection.Needling;
import fibril.clinic.plan.pages.forecast.SkinSection.Slab;
import fibril.forecast.CrossSection;
import fibril.forecast.Interval;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionDrawingTest {

    private static final CrossSection PICTURE =
            Expectations.with(Expectations.onScale(new Interval(0.2, 0.4, 0.6))).picture();

    @Test
    void drawsAsManyTracksAsLieInTheSlice() {
        assertThat(SectionDrawing.of(section(20, 0.8)).tracks()).hasSize(15); // 20 per mm² × 3 mm × 0.25 mm
        assertThat(SectionDrawing.of(section(0, 0.8)).tracks()).isEmpty();
    }

    @Test
    void isAsTallAsTheSkinIsThick() {
        SectionDrawing drawing = SectionDrawing.of(section(10, 0.8));
        double skin = Double.parseDouble(drawing.dermisEnd()) - Double.parseDouble(drawing.surface());
        assertThat(skin).isCloseTo(1.6 * SectionDrawing.SCALE, within(0.11));
    }

    @Test
    void endsEveryTrackWhereTheStrokeEnded() {
        SectionDrawing drawing = SectionDrawing.of(section(10, 0.8));
        double deepest = drawing.tracks().stream()
                .flatMap(track -> Arrays.stream(track.hurt().split(" ")))
                .mapToDouble(point -> Double.parseDouble(point.split(",", -1)[1]))
                .max()
                .orElseThrow();
        assertThat(deepest - Double.parseDouble(drawing.surface())).isCloseTo(0.8 * SectionDrawing.SCALE, within(0.11));
    }

    @Test
    void drawsALineForEveryHundredthOfASquareMillimetresCollagen() {
        List<SectionDrawing.Kind> kinds =
                SectionDrawing.of(section(10, 0.8)).layers().getFirst().kinds();
        assertThat(kinds.getFirst().counts()).containsExactly(150, 135); // 3 mm × 0.5 mm, then a tenth less
        assertThat(kinds.get(1).counts()).containsExactly(0, 30);
    }

    @Test
    void movesNoLineWhenCollagenGrows() {
        SectionDrawing.Kind mature =
                SectionDrawing.of(section(10, 0.8)).layers().getFirst().kinds().getFirst();
        assertThat(mature.at(0)).startsWith(mature.at(1));
        assertThat(mature.all()).isEqualTo(mature.at(0));
    }

    @Test
    void keepsEveryLineInsideItsSlab() {
        Fibres.Box box = new Fibres.Box(40, 100, 420, 8, 12);
        for (String line : Fibres.lines(500, box, 3)) {
            String[] parts = line.substring(1).split("[l ]", -1);
            double y = Double.parseDouble(parts[1]);
            assertThat(y).isBetween(99.9, 108.1);
            assertThat(y + Double.parseDouble(parts[3])).isBetween(99.9, 108.1);
            assertThat(Double.parseDouble(parts[0])).isBetween(39.9, 460.1);
        }
    }

    @Test
    void fitsTracksToTheShareTheModelHurtsAtEachDepth() {
        Needling known = new Needling(1.5, 13.6, List.of(0.5, 0.7, 0.9, 1.1, 1.3), 0.025, 0.06);
        CrossSection picture = new CrossSection(
                0.1,
                1.5,
                1.5,
                new Interval(0.42, 0.9, 1.38),
                new Interval(13.6, 13.6, 13.6),
                new Interval(0.1, 0.1, 0.1),
                java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> 0.1 + i * 0.05)
                        .map(z -> new CrossSection.DepthInterval(z, Expectations.around(Needlings.share(known, z), 0)))
                        .toList(),
                List.of());
        Needling fitted = Needlings.of(picture);
        for (double depth : new double[] {0.2, 0.6, 1.0}) {
            assertThat(Needlings.share(fitted, depth)).isCloseTo(Needlings.share(known, depth), within(0.02));
        }
    }

    @Test
    void neverDrawsAStrokeDeeperThanThePenIsSet() {
        assertThat(Needlings.of(PICTURE).strokeDepthsMm()).allMatch(depth -> depth <= PICTURE.setDepthMm());
    }

    private static SkinSection section(double density, double tipMm) {
        return new SkinSection(
                new Layers(0.1, 1.5),
                new Needling(1.5, density, List.of(tipMm), 0.02, 0.05),
                List.of(new SkinSection.Share(0.1, 0.1, 0.2, 0.3), new SkinSection.Share(1.6, 0, 0, 0)),
                List.of(new Slab(0.1, 0.6, 0.2, List.of(new Amount(0, 0, 1), new Amount(0.1, 0.2, 0.9)))),
                List.of(new Moment(0, 1), new Moment(30, 0)));
    }
}
