package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Bands;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.image.Mask;
import fibril.photo.image.Point;
import fibril.photo.image.Scale;
import fibril.photo.measure.Mark.Course;
import fibril.photo.phantom.PhantomShot;
import fibril.photo.phantom.PhantomSkin;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Marks on made skin, whose truth is known. */
class MarksTest {

    private static final Scale SCALE = new Scale(10);
    private static final Mask ALL = Mask.all(400, 400);

    @Test
    void noLineIsCalledChangedWhereNothingWasDone() {
        List<Mark.Line> lines = lines(marks(40, Treatment.NONE));
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.course() == Course.SAME);
    }

    @Test
    void linesMadeHalfAsDeepAreShallowerAndLieWhereTheyAre() {
        List<Mark.Line> lines = lines(marks(40, new Treatment(1, 1, 0.5, 1, 1)));
        assertThat(lines).hasSizeGreaterThan(3).noneMatch(line -> line.course() == Course.MORE);
        assertThat(lines.stream().filter(line -> line.course() == Course.LESS).count())
                .isGreaterThan(lines.size() / 2);
        Mask truth = skin(40).lineMiddles(SCALE).grown(6);
        assertThat(lines)
                .filteredOn(line -> line.course() == Course.LESS)
                .allMatch(line -> share(line.middle(), truth) > 0.5);
    }

    @Test
    void fadedSpotsAreTickedWhereTheyWereAndTheRestAreRinged() {
        PhantomSkin skin = skin(40);
        List<Mark.Spot> spots = spots(marks(40, new Treatment(1, 0.2, 1, 1, 1)));
        assertThat(near(spots, skin.spots(true, SCALE), spot -> spot.course() == Course.LESS))
                .as("of five")
                .isGreaterThanOrEqualTo(0.8);
        assertThat(near(spots, skin.spots(false, SCALE), spot -> spot.course() == Course.LESS))
                .isLessThan(0.15);
        assertThat(near(spots, skin.spots(false, SCALE), spot -> spot.course() == Course.SAME))
                .as("of ten")
                .isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void onDarkSkinSingleSpotsAreNotMarked() {
        assertThat(spots(marks(-10, new Treatment(1, 0.2, 1, 1, 1)))).isEmpty();
    }

    @Test
    void marksOfARegionLieInTheWholePicture() {
        List<Mark> heard = new ArrayList<>();
        Mask right = Mask.where(400, 400, (x, y) -> x > 220);
        RegionFigures.of(
                pair(40, Treatment.NONE),
                new RegionFigures.Named("right", right),
                conditions(),
                Bands.phantom(),
                Optional.of(heard::add));
        assertThat(lines(heard)).isNotEmpty().allMatch(line -> share(line.middle(), right) > 0.95);
    }

    private static List<Mark> marks(double ita, Treatment treatment) {
        List<Mark> heard = new ArrayList<>();
        RegionFigures.of(
                pair(ita, treatment),
                new RegionFigures.Named("all", ALL),
                conditions(),
                Bands.phantom(),
                Optional.of(heard::add));
        return heard;
    }

    private static SkinPair pair(double ita, Treatment treatment) {
        PhantomSkin skin = skin(ita);
        return new SkinPair(
                SrgbCurve.decode(skin.photographed(Treatment.NONE, PhantomShot.guided(1), SCALE)),
                SrgbCurve.decode(skin.photographed(treatment, PhantomShot.guided(2), SCALE)),
                ALL,
                SCALE);
    }

    private static PhantomSkin skin(double ita) {
        return new PhantomSkin(5, SkinTone.ofIta(ita));
    }

    private static Conditions conditions() {
        return new Conditions(2, 0.5, 1, 0.1, 0.02, 0, 0, 0, SCALE, Conditions.SizeBy.CHART);
    }

    private static List<Mark.Line> lines(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .toList();
    }

    private static List<Mark.Spot> spots(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Spot.class::isInstance)
                .map(Mark.Spot.class::cast)
                .toList();
    }

    private static double share(List<Point> points, Mask mask) {
        return points.stream()
                        .filter(point -> mask.has((int) Math.round(point.x()), (int) Math.round(point.y())))
                        .count()
                / (double) points.size();
    }

    /** The share of {@code places} with a wanted mark within a millimetre. */
    private static double near(List<Mark.Spot> spots, List<Point> places, Predicate<Mark.Spot> wanted) {
        return places.stream()
                        .filter(place -> spots.stream()
                                .filter(wanted)
                                .anyMatch(spot -> spot.middle().distance(place) < SCALE.pixels(1)))
                        .count()
                / (double) places.size();
    }
}
