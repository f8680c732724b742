package fibril.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.image.Point;
import fibril.photo.image.Polygon;
import fibril.photo.sight.Mesh;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseTest {

    /** The mean face, 14 cm wide, at ten pixels to the centimetre, looking at the camera. */
    private static final Mesh FACE = CanonicalFace.mesh(10, 300, 300);

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "4, 0, 0, 1", "0, 6, 0, 1.1", "0, 0, -7, 0.9", "-3, 5, 4, 1.2"})
    void readsHowTheHeadWasMoved(double roll, double yaw, double pitch, double size) {
        HeadPose pose = HeadPose.of(FACE, moved(roll, yaw, pitch, size));
        assertThat(pose.rollDegrees()).isCloseTo(roll, within(1e-6));
        assertThat(pose.yawDegrees()).isCloseTo(yaw, within(1e-6));
        assertThat(pose.pitchDegrees()).isCloseTo(pitch, within(1e-6));
        assertThat(pose.sizeRatio()).isCloseTo(size, within(1e-9));
        assertThat(pose.misfit()).isLessThan(1e-9);
    }

    @Test
    void letsASmallTurnPassWarnsOfALargerAndRefusesALargeOne() {
        assertThat(verdict(Gate.YAW, moved(0, 4.9, 0, 1))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(Gate.YAW, moved(0, -5.1, 0, 1))).isEqualTo(Verdict.WARNED);
        assertThat(verdict(Gate.YAW, moved(0, 10.1, 0, 1))).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(Gate.PITCH, moved(0, 0, 10.1, 1))).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(Gate.ROLL, moved(3.1, 0, 0, 1))).isEqualTo(Verdict.WARNED);
    }

    @Test
    void seesABrowThatWentUpHoweverTheHeadIsHeld() {
        assertThat(verdict(Gate.BROWS, moved(2, 4, 9, 1.1))).isEqualTo(Verdict.PASSED);
        assertThat(verdict(Gate.BROWS, brow(FACE, 0, -6))).isEqualTo(Verdict.WARNED);
        assertThat(HeadPose.of(FACE, brow(FACE, 0, -6)).brows()).isCloseTo(6 / FACE.width(), within(1e-9));
        assertThat(HeadPose.of(FACE, brow(FACE, 0, -2)).brows()).isCloseTo(2 / FACE.width(), within(1e-9));
    }

    @Test
    void seesBrowsDrawnTogether() {
        assertThat(HeadPose.of(FACE, brow(FACE, 5, 0)).brows()).isCloseTo(5 / FACE.width(), within(1e-9));
    }

    /** Her left brow, moved in the picture by so much. */
    private static Mesh brow(Mesh face, double right, double down) {
        Set<Point> brow = IntStream.of(300, 293, 334, 296, 276, 283, 282, 295, 285, 336)
                .mapToObj(face::at)
                .collect(Collectors.toSet());
        return face.moved(at -> brow.contains(at) ? new Point(at.x() + right, at.y() + down) : at, 1);
    }

    @Test
    void tellsAnotherFaceByItsShapeAndNotByItsSize() {
        Mesh longer = FACE.moved(p -> new Point(p.x(), 1.25 * p.y()), 1);
        assertThat(verdict(Gate.PERSON, longer)).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(Gate.PERSON, moved(2, 3, 2, 1.4))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void leftAndRightRegionsMirrorOneAnother() {
        assertThat(FaceRegions.of(FACE)).hasSize(11);
        for (String pair : List.of("cheek", "under eye", "crow's feet")) {
            Polygon left = outline("left " + pair);
            Polygon right = outline("right " + pair);
            assertThat(left.area()).as(pair).isPositive().isCloseTo(right.area(), within(0.01 * right.area()));
            // the person's right is on the left of the picture
            assertThat(right.corners().getFirst().x())
                    .isLessThan(300)
                    .isCloseTo(600 - left.corners().getFirst().x(), within(0.5));
        }
    }

    private static Polygon outline(String name) {
        return FaceRegions.of(FACE).stream()
                .filter(region -> region.name().equals(name))
                .map(region -> region.parts().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Gate gate, Mesh after) {
        return HeadPose.of(FACE, after).readings().stream()
                .filter(reading -> reading.gate() == gate)
                .map(GateReading::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Mesh moved(double roll, double yaw, double pitch, double size) {
        double[] xyz = new double[3 * Mesh.POINTS];
        double a = Math.toRadians(roll);
        double b = Math.toRadians(yaw);
        double c = Math.toRadians(pitch);
        for (int i = 0; i < Mesh.POINTS; i++) {
            double x = FACE.x(i) - 300;
            double y = FACE.y(i) - 300;
            double z = FACE.z(i);
            double y1 = Math.cos(c) * y - Math.sin(c) * z;
            double z1 = Math.sin(c) * y + Math.cos(c) * z;
            double x2 = Math.cos(b) * x + Math.sin(b) * z1;
            double z2 = -Math.sin(b) * x + Math.cos(b) * z1;
            xyz[3 * i] = size * (Math.cos(a) * x2 - Math.sin(a) * y1) + 250;
            xyz[3 * i + 1] = size * (Math.sin(a) * x2 + Math.cos(a) * y1) + 320;
            xyz[3 * i + 2] = size * z2;
        }
        return Mesh.of(xyz);
    }
}
