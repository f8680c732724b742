package fibril.photo.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.GateReading.Which;
import fibril.photo.chart.ChartGrid;
import fibril.photo.chart.DrawnChart;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.portrait.Portrait;
import fibril.photo.read.Frame;
import fibril.photo.read.PhotoReader;
import fibril.photo.read.Reading;
import fibril.photo.sight.Matched;
import fibril.photo.sight.Mesh;
import fibril.photo.sight.Sight;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs the native library of this machine; where there is none, photographs are refused and these tests say so by failing. */
class OpenCvSightTest {

    private static final Sight SIGHT = OpenCvSight.onThisMachine().orElseThrow();

    @Test
    void findsTheFaceOfEachPortrait() {
        assertThat(SIGHT.faces(frame(Portrait.HOPPER.picture())))
                .singleElement()
                .satisfies(mesh -> {
                    assertThat(mesh.width()).isCloseTo(184, within(3.0));
                    assertThat(mesh.at(1).distance(new Point(268, 246)))
                            .as("tip of the nose")
                            .isLessThan(8);
                });
        assertThat(SIGHT.faces(frame(Portrait.ASTRONAUT.picture())))
                .singleElement()
                .satisfies(mesh -> assertThat(mesh.width()).isCloseTo(93, within(2.0)));
    }

    @Test
    void seesTheSameTwiceToTheLastBit() {
        Frame frame = frame(Portrait.ASTRONAUT.picture());
        Mesh once = SIGHT.faces(frame).getFirst();
        Mesh again = SIGHT.faces(frame).getFirst();
        for (int i = 0; i < Mesh.POINTS; i++) assertThat(again.at(i)).isEqualTo(once.at(i));
    }

    @Test
    void findsBothOfTwoFacesTheLargerFirstAndNoneInAWall() {
        BufferedImage both = new BufferedImage(1024, 640, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = both.createGraphics();
        g.drawImage(Portrait.ASTRONAUT.picture(), -190, 0, 900, 900, null);
        g.drawImage(Portrait.HOPPER.picture(), 560, 0, null);
        g.dispose();
        List<Mesh> faces = SIGHT.faces(frame(both));
        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().width()).isGreaterThan(faces.getLast().width());
        assertThat(SIGHT.faces(frame(wall(600, 500)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.15, Math.PI / 2, Math.PI, -2})
    void findsTheChartHoweverItLies(double turn) {
        DrawnChart drawn = new DrawnChart(420, 380, 46, turn);
        Frame frame = frame(drawn.on(wall(900, 800)));
        ChartGrid grid = SIGHT.chart(frame)
                .flatMap(corners -> ChartGrid.at(corners, frame))
                .orElseThrow();
        for (int patch = 0; patch < 24; patch++) {
            assertThat(grid.middle(patch).distance(drawn.middles().get(patch)))
                    .as("patch " + (patch + 1))
                    .isLessThan(1.0);
        }
    }

    @Test
    void findsNoChartWhereThereIsNone() {
        assertThat(SIGHT.chart(frame(Portrait.ASTRONAUT.picture()))).isEmpty();
    }

    @Test
    void marksOfTheSkinAgreeOnHowThePictureWasTurned() {
        Plane skin = Plane.byPixels(500, 400, (x, y) -> speckle(x, y));
        double cos = 1.05 * Math.cos(0.1);
        double sin = 1.05 * Math.sin(0.1);
        Plane turned = Plane.byPixels(
                500,
                400,
                (x, y) -> skin.between(
                        cos * (x - 250) + sin * (y - 200) + 255, -sin * (x - 250) + cos * (y - 200) + 195));
        Matched matched = SIGHT.match(turned, skin).orElseThrow();
        assertThat(matched.inliers()).isGreaterThan(40);
        for (Point at : List.of(new Point(150, 120), new Point(350, 280))) {
            Point wanted = new Point(
                    cos * (at.x() - 250) + sin * (at.y() - 200) + 255,
                    -sin * (at.x() - 250) + cos * (at.y() - 200) + 195);
            assertThat(matched.map().apply(at).distance(wanted)).isLessThan(0.7);
        }
        assertThat(SIGHT.match(Plane.filled(300, 300, 0.5f), skin)).isEmpty();
    }

    /** Blots of several sizes, the same for the same place. */
    private static float speckle(int x, int y) {
        double value = 0.5;
        for (int i = 0; i < 90; i++) {
            double cx = 500 * fraction(i * 0.754877666);
            double cy = 400 * fraction(i * 0.569840291);
            double r = 3 + 6 * fraction(i * 0.414213562);
            double far = Math.hypot(x - cx, y - cy) / r;
            if (far < 4) value += (i % 2 == 0 ? 0.3 : -0.3) * Math.exp(-far * far / 2);
        }
        return (float) Math.clamp(value, 0.0, 1.0);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private static BufferedImage wall(int width, int height) {
        BufferedImage wall = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = wall.createGraphics();
        g.setColor(new Color(168, 152, 140));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return wall;
    }

    private static Frame frame(BufferedImage picture) {
        return ((Reading.Seen) PhotoReader.read(Portrait.png(picture), Which.BEFORE)).frame();
    }
}
