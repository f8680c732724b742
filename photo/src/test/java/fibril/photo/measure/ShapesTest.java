package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Polygon;
import fibril.photo.image.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ridges, skeletons, blobs and scars on drawings whose answer is known on paper. */
class ShapesTest {

    private static Plane gauss(double x0, double y0, double sigma, double height) {
        return Plane.byPixels(120, 120, (x, y) ->
                (float) (height * Math.exp(-0.5 * ((x - x0) * (x - x0) + (y - y0) * (y - y0)) / (sigma * sigma))));
    }

    private static Plane line(double degrees, double width, double height) {
        double nx = Math.sin(Math.toRadians(degrees));
        double ny = Math.cos(Math.toRadians(degrees));
        return Plane.byPixels(120, 120, (x, y) -> {
            double away = nx * (x - 60) + ny * (y - 60);
            return (float) (height * Math.exp(-0.5 * away * away / (width * width)));
        });
    }

    @Test
    void aRidgeIsAsDeepAsTheLineWhateverItsDirection() {
        for (double degrees : new double[] {0, 20, 45, 90, 130}) {
            double depth = Ridges.depth(line(degrees, 2, 0.2), 1.4, 2, 2.83, 4).at(60, 60);
            assertThat(depth).as(degrees + "°").isCloseTo(0.2, within(0.01));
        }
        double shallow = Ridges.depth(line(20, 2, 0.1), 2.83).at(60, 60);
        assertThat(shallow).isCloseTo(0.1, within(0.005));
    }

    @Test
    void flatSkinRoundSpotsAndASlopeHaveNoRidge() {
        assertThat(Ridges.depth(Plane.filled(40, 40, 0.7f), 2).at(20, 20)).isCloseTo(0, within(1e-5f));
        assertThat(Ridges.depth(gauss(60, 60, 4, 0.3), 2, 4, 6).at(60, 60)).isCloseTo(0, within(1e-3f));
        assertThat(Ridges.depth(Plane.byPixels(60, 60, (x, y) -> x * 0.01f), 2).at(30, 30))
                .isCloseTo(0, within(1e-4f));
    }

    @Test
    void aThickStrokeIsThinnedToItsLength() {
        Mask stroke = Mask.where(120, 120, (x, y) -> x >= 10 && x < 70 && Math.abs(y - 40) <= 3);
        Mask thin = Skeleton.of(stroke);
        List<List<Integer>> pieces = Skeleton.pieces(thin);
        assertThat(pieces).hasSize(1);
        assertThat(Skeleton.length(thin, pieces.getFirst())).isBetween(52.0, 60.0);
        Mask slanted = Mask.where(120, 120, (x, y) -> x >= 10 && x <= 60 && x == y);
        assertThat(Skeleton.length(slanted, Skeleton.pieces(slanted).getFirst()))
                .isCloseTo(50 * Math.sqrt(2), within(1e-9));
        assertThat(Skeleton.pieces(stroke.or(Mask.where(120, 120, (x, y) -> y > 100))))
                .hasSize(2);
    }

    @Test
    void aBlobIsFoundWhereItLiesWithItsContrastAndALineIsNone() {
        Plane plane = gauss(40, 70, 5, 0.2).plus(line(90, 2, 0.3)).plus(gauss(95, 30, 3, -0.3));
        List<Blob> found = new Blobs(0.05, 3, 3, 5, 8).in(plane, Mask.all(120, 120));
        assertThat(found).singleElement().satisfies(blob -> {
            assertThat(Math.hypot(blob.x() - 40, blob.y() - 70)).isLessThan(1.5);
            assertThat(blob.contrast()).isCloseTo(0.2, within(0.03));
        });
    }

    @Test
    void trackedSpotsAreMeasuredWithTheSamePixelsInBoth() {
        Tracked spot = new Tracked(List.of(new Blob(60, 60, 7.5, 0.2)), Mask.all(120, 120));
        Plane full = gauss(60, 60, 5, 0.2).map(v -> v + 1);
        Plane half = gauss(60, 60, 5, 0.1).map(v -> v + 2);
        assertThat(spot.dose(half)).isCloseTo(spot.dose(full) / 2, within(1e-3 * spot.dose(full)));
        assertThat(spot.dose(Plane.filled(120, 120, 3))).isCloseTo(0, within(1e-3));
    }

    private static Picture.Linear scarred(double radius, float redder) {
        Plane green =
                Plane.byPixels(120, 120, (x, y) -> Math.hypot(x - 60, y - 60) < radius ? 0.3f * (1 - redder) : 0.3f);
        return new Picture.Linear(Plane.filled(120, 120, 0.5f), green, Plane.filled(120, 120, 0.2f));
    }

    @Test
    void aScarThatShrinksAndPalesSaysSo() {
        SkinPair pair = new SkinPair(scarred(25, 0.2f), scarred(20, 0.16f), Mask.all(120, 120), new Scale(5));
        Mask outline = Polygon.rectangle(30, 30, 60, 60).mask(120, 120);
        Scar.Two scar = Scar.of(pair, outline);
        assertThat(scar.before().areaPixels()).isCloseTo(Math.PI * 625, within(80.0));
        assertThat(scar.after().areaPixels()).isCloseTo(Math.PI * 400, within(100.0));
        assertThat(scar.after().redness())
                .isBetween(0.4 * scar.before().redness(), 0.65 * scar.before().redness());
        assertThat(scar.after().colour()).isLessThan(scar.before().colour());
    }
}
