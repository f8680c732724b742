package fibril.photo.face;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Readings;
import fibril.photo.sight.Mesh;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * How the head of the second photograph stands to that of the first.
 *
 * <pre>
 * min over s, R, t of  Σ |s R p_i + t − q_i|²     p: points of the mesh before, q: after   (Umeyama 1991)
 * R = R_z(roll) · R_y(yaw) · R_x(pitch)
 * </pre>
 *
 * Only points that expression hardly moves are used.
 *
 * @param rollDegrees and yaw, pitch: after against before
 * @param sizeRatio s, after over before
 * @param mouthGap and {@code smile}: change of the height and width of the mouth, as a share of the face width
 * @param brows how far either brow went up or down, or both came together or apart, once the head is turned back; likewise
 * @param misfit what a rigid motion leaves, root mean square, as a share of the face width: the shape of another face
 */
public record HeadPose(
        double rollDegrees,
        double yawDegrees,
        double pitchDegrees,
        double sizeRatio,
        double mouthGap,
        double smile,
        double brows,
        double misfit) {

    private static final double MOST_ROLL = 3;
    private static final double MOST_YAW = 5;
    private static final double MOST_PITCH = 5;
    private static final double MOST_MOUTH = 0.03;
    private static final double MOST_BROWS = 0.03;

    /**
     * Re-shots of one face leave 0.001 to 0.004. Of 105 pairs drawn from 15 faces, some of them relatives and some the same
     * person, 103 left more than the first and 89 more than the second.
     */
    private static final double LIKE_ITSELF = 0.012;

    private static final double MOST_MISFIT = 0.02;

    /** Forehead, temples, bridge and back of the nose, inner and outer corners of the eyes, cheekbones. */
    private static final int[] STEADY = {
        10, 67, 103, 109, 151, 297, 332, 338, 9, 8, 168, 6, 197, 195, 5, 4, 33, 133, 263, 362, 127, 356, 234, 454, 93,
        323, 116, 345, 117, 346, 118, 347, 50, 280, 101, 330, 36, 266, 205, 425, 123, 352, 21, 251, 54, 284, 162, 389,
        122, 351
    };

    /** Both edges of each brow; the last two of a row are its inner end. */
    private static final int[] RIGHT_BROW = {70, 63, 105, 66, 46, 53, 52, 65, 55, 107};

    private static final int[] LEFT_BROW = {300, 293, 334, 296, 276, 283, 282, 295, 285, 336};

    /** Those points of a mesh that expression hardly moves. */
    public static int[] steadyPoints() {
        return STEADY.clone();
    }

    public static HeadPose of(Mesh before, Mesh after) {
        RealMatrix p = points(before, STEADY);
        RealMatrix q = points(after, STEADY);
        RealMatrix pc = centred(p);
        RealMatrix qc = centred(q);
        SingularValueDecomposition svd =
                new SingularValueDecomposition(qc.transpose().multiply(pc));
        RealMatrix sign = MatrixUtils.createRealIdentityMatrix(3);
        if (determinant(svd.getU()) * determinant(svd.getV()) < 0) sign.setEntry(2, 2, -1);
        RealMatrix r = svd.getU().multiply(sign).multiply(svd.getVT());
        double size = svd.getS().multiply(sign).getTrace() / squares(pc);
        RealMatrix left = qc.subtract(pc.multiply(r.transpose()).scalarMultiply(size));
        double misfit = Math.sqrt(squares(left) / STEADY.length) / (size * before.width());
        return new HeadPose(
                Math.toDegrees(Math.atan2(r.getEntry(1, 0), r.getEntry(0, 0))),
                Math.toDegrees(Math.asin(Math.clamp(-r.getEntry(2, 0), -1, 1))),
                Math.toDegrees(Math.atan2(r.getEntry(2, 1), r.getEntry(2, 2))),
                size,
                share(after, 13, 14) - share(before, 13, 14),
                share(after, 61, 291) - share(before, 61, 291),
                brows(before, after, r, size),
                misfit);
    }

    /** Against the steady points, in the directions of the head before: a nod moves brows in the picture and not on the face. */
    private static double brows(Mesh before, Mesh after, RealMatrix r, double size) {
        double[] right = moved(before, after, r, size, RIGHT_BROW);
        double[] left = moved(before, after, r, size, LEFT_BROW);
        double together = moved(before, after, r, size, Arrays.copyOfRange(LEFT_BROW, 8, 10))[0]
                - moved(before, after, r, size, Arrays.copyOfRange(RIGHT_BROW, 8, 10))[0];
        return Math.max(Math.abs(together), Math.max(Math.abs(right[1]), Math.abs(left[1]))) / before.width();
    }

    /** Mean motion of {@code points} across and down, in pixels before. */
    private static double[] moved(Mesh before, Mesh after, RealMatrix r, double size, int[] points) {
        RealMatrix was = from(before, points);
        RealMatrix is = from(after, points).multiply(r).scalarMultiply(1 / size);
        RealMatrix by = is.subtract(was);
        return new double[] {mean(by, 0), mean(by, 1)};
    }

    /** {@code points} as seen from the middle of the steady ones. */
    private static RealMatrix from(Mesh mesh, int[] points) {
        RealMatrix steady = points(mesh, STEADY);
        RealMatrix all = points(mesh, points);
        for (int axis = 0; axis < 3; axis++) {
            double middle = mean(steady, axis);
            for (int i = 0; i < points.length; i++) all.addToEntry(i, axis, -middle);
        }
        return all;
    }

    /** A pose a little off is warned of, since registration may still make up for it; one far off is refused. */
    public List<GateReading> readings() {
        return List.of(
                angle(Gate.ROLL, rollDegrees, MOST_ROLL, 10 * MOST_ROLL),
                angle(Gate.YAW, yawDegrees, MOST_YAW, 2 * MOST_YAW),
                angle(Gate.PITCH, pitchDegrees, MOST_PITCH, 2 * MOST_PITCH),
                within(Gate.MOUTH, 100 * mouth(), 100 * MOST_MOUTH, 300 * MOST_MOUTH, "%.1f %% of the face width"),
                within(Gate.BROWS, 100 * brows, 100 * MOST_BROWS, 300 * MOST_BROWS, "%.1f %% of the face width"),
                within(Gate.PERSON, 100 * misfit, 100 * LIKE_ITSELF, 100 * MOST_MISFIT, "%.1f %% of the face width"));
    }

    /** The larger of what opened and what widened. */
    public double mouth() {
        return Math.max(Math.abs(mouthGap), Math.abs(smile));
    }

    private static GateReading angle(Gate gate, double degrees, double warned, double refused) {
        return within(gate, Math.abs(degrees), warned, refused, "%.1f°");
    }

    private static GateReading within(Gate gate, double value, double warned, double refused, String pattern) {
        Verdict orElse = value <= refused ? Verdict.WARNED : Verdict.REFUSED;
        return Readings.atMost(gate, Which.PAIR, value, warned, pattern, orElse);
    }

    private static double share(Mesh mesh, int one, int other) {
        return mesh.at(one).distance(mesh.at(other)) / mesh.width();
    }

    private static RealMatrix points(Mesh mesh, int[] which) {
        double[][] rows = IntStream.of(which)
                .mapToObj(i -> new double[] {mesh.x(i), mesh.y(i), mesh.z(i)})
                .toArray(double[][]::new);
        return MatrixUtils.createRealMatrix(rows);
    }

    private static RealMatrix centred(RealMatrix points) {
        RealMatrix centred = points.copy();
        for (int axis = 0; axis < 3; axis++) {
            double mean = mean(points, axis);
            for (int i = 0; i < points.getRowDimension(); i++) centred.addToEntry(i, axis, -mean);
        }
        return centred;
    }

    private static double mean(RealMatrix points, int axis) {
        return Arrays.stream(points.getColumn(axis)).average().orElseThrow();
    }

    private static double squares(RealMatrix matrix) {
        double norm = matrix.getFrobeniusNorm();
        return norm * norm;
    }

    private static double determinant(RealMatrix m) {
        return new LUDecomposition(m).getDeterminant();
    }
}
