package fibril.photo.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.measure.Mark;
import fibril.photo.measure.Mark.Course;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksMapTest {

    private static final Plane HALF = Plane.filled(100, 100, 0.2f);
    private static final Picture.Linear FACE = new Picture.Linear(HALF, HALF, HALF);

    @Test
    void aShallowerLineIsBlueAboutAWhiteCore() {
        Picture.Srgb map = MarksMap.drawn(FACE, List.of(line(Course.LESS)));
        assertThat(isWhite(map, 50, 50)).isTrue();
        assertThat(isBlue(map, 50, 52)).isTrue();
    }

    @Test
    void aDeeperLineIsOrangeThroughout() {
        Picture.Srgb map = MarksMap.drawn(FACE, List.of(line(Course.MORE)));
        assertThat(isOrange(map, 50, 50)).isTrue();
        assertThat(isOrange(map, 50, 52)).isTrue();
    }

    @Test
    void aLineAsItWasIsThinAndWhite() {
        Picture.Srgb map = MarksMap.drawn(FACE, List.of(line(Course.SAME)));
        assertThat(isWhite(map, 50, 50)).isTrue();
        assertThat(map.red().at(50, 56)).isEqualTo(map.red().at(2, 2));
    }

    @Test
    void aSpotThatStayedIsARingRoundWhatItMarks() {
        Picture.Srgb map = MarksMap.drawn(FACE, List.of(spot(Course.SAME)));
        assertThat(isWhite(map, 62, 50)).isTrue();
        assertThat(map.red().at(50, 50))
                .as("its middle is left to be seen")
                .isEqualTo(map.red().at(2, 2));
    }

    @Test
    void aSpotThatPaledIsATickAndADarkerOneAPlus() {
        Picture.Srgb ticked = MarksMap.drawn(FACE, List.of(spot(Course.LESS)));
        assertThat(isBlue(ticked, 38, 50)).isTrue();
        assertThat(isBlue(ticked, 62, 40)).isTrue();
        Picture.Srgb plus = MarksMap.drawn(FACE, List.of(spot(Course.MORE)));
        assertThat(isOrange(plus, 50, 39)).isTrue();
        assertThat(isOrange(plus, 39, 50)).isTrue();
    }

    @Test
    void whatChangedLiesOnTopOfWhatDidNot() {
        Picture.Srgb map = MarksMap.drawn(FACE, List.of(line(Course.MORE), line(Course.SAME)));
        assertThat(isOrange(map, 50, 50)).isTrue();
    }

    @Test
    void aLineThatReachesWhereTheTwoDoNotLieOverOneAnotherTouchesIt() {
        Mask poor = Mask.where(100, 100, (x, y) -> x > 55);
        assertThat(line(Course.LESS).touches(poor)).isTrue();
        assertThat(line(Course.LESS).touches(Mask.where(100, 100, (x, y) -> y > 60)))
                .isFalse();
        assertThat(spot(Course.MORE).touches(poor)).isFalse();
        assertThat(spot(Course.MORE).touches(Mask.where(100, 100, (x, y) -> x == 50 && y == 50)))
                .isTrue();
    }

    private static Mark line(Course course) {
        List<Point> middle =
                IntStream.range(20, 80).mapToObj(x -> new Point(x, 50)).toList();
        return new Mark.Line(middle, 1, 0, course);
    }

    private static Mark spot(Course course) {
        return new Mark.Spot(new Point(50, 50), 12, course);
    }

    private static boolean isWhite(Picture.Srgb map, int x, int y) {
        return map.red().at(x, y) == 1 && map.blue().at(x, y) == 1;
    }

    private static boolean isBlue(Picture.Srgb map, int x, int y) {
        return map.blue().at(x, y) > map.red().at(x, y) + 0.4;
    }

    private static boolean isOrange(Picture.Srgb map, int x, int y) {
        return map.red().at(x, y) > map.blue().at(x, y) + 0.4;
    }
}
