package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_calib3d.USAC_MAGSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.findHomography;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.NORM_L2;

import fibril.photo.image.Plane;
import fibril.photo.sight.Matched;
import fibril.photo.sight.Projective;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.DMatch;
import org.bytedeco.opencv.opencv_core.DMatchVector;
import org.bytedeco.opencv.opencv_core.DMatchVectorVector;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_features2d.BFMatcher;
import org.bytedeco.opencv.opencv_features2d.SIFT;

/** Moles, pores and creases that both photographs have (SIFT), and the projective map they agree on (MAGSAC). */
final class SkinMarks {

    private static final int MOST_MARKS = 3000;
    private static final int OCTAVE_LAYERS = 3;
    /** Below OpenCV's own 0.04: skin has little contrast. */
    private static final double LEAST_CONTRAST = 0.015;

    private static final double EDGE = 10;
    private static final double SIGMA = 1.6;
    /** The second best must be clearly worse (Lowe). */
    private static final float DISTINCT = 0.8f;

    private static final double WITHIN_PIXELS = 3;
    private static final int LEAST = 4;

    private SkinMarks() {}

    static Optional<Matched> match(Plane from, Plane to) {
        return Native.memory(() -> {
            SIFT sift = SIFT.create(MOST_MARKS, OCTAVE_LAYERS, LEAST_CONTRAST, EDGE, SIGMA, false);
            KeyPointVector ours = new KeyPointVector();
            KeyPointVector theirs = new KeyPointVector();
            Mat ourWords = new Mat();
            Mat theirWords = new Mat();
            sift.detectAndCompute(Mats.grey(from), new Mat(), ours, ourWords);
            sift.detectAndCompute(Mats.grey(to), new Mat(), theirs, theirWords);
            if (ours.size() < LEAST || theirs.size() < LEAST) return Optional.empty();
            DMatchVectorVector pairs = new DMatchVectorVector();
            new BFMatcher(NORM_L2, false).knnMatch(ourWords, theirWords, pairs, 2);
            return agreed(ours, theirs, pairs);
        });
    }

    private static Optional<Matched> agreed(KeyPointVector ours, KeyPointVector theirs, DMatchVectorVector pairs) {
        float[] a = new float[Math.toIntExact(2 * pairs.size())];
        float[] b = new float[a.length];
        int count = 0;
        for (long i = 0; i < pairs.size(); i++) {
            DMatchVector two = pairs.get(i);
            if (two.size() < 2) continue;
            DMatch best = two.get(0);
            if (best.distance() >= DISTINCT * two.get(1).distance()) continue;
            a[2 * count] = ours.get(best.queryIdx()).pt().x();
            a[2 * count + 1] = ours.get(best.queryIdx()).pt().y();
            b[2 * count] = theirs.get(best.trainIdx()).pt().x();
            b[2 * count + 1] = theirs.get(best.trainIdx()).pt().y();
            count++;
        }
        if (count < LEAST) return Optional.empty();
        Mat inliers = new Mat();
        Mat map = findHomography(points(a, count), points(b, count), inliers, USAC_MAGSAC, WITHIN_PIXELS);
        if (map.empty() || map.type() != CV_64F) return Optional.empty();
        double[] m = new double[9];
        new DoublePointer(map.data()).get(m);
        return Optional.of(matched(m, sum(inliers), count));
    }

    private static Matched matched(double[] m, int inliers, int marks) {
        double k = m[8];
        Projective map = new Projective(m[0] / k, m[1] / k, m[2] / k, m[3] / k, m[4] / k, m[5] / k, m[6] / k, m[7] / k);
        return new Matched(map, inliers, marks);
    }

    private static Mat points(float[] xy, int count) {
        float[] used = new float[2 * count];
        System.arraycopy(xy, 0, used, 0, used.length);
        return Mats.floats(2, count, used);
    }

    private static int sum(Mat inliers) {
        byte[] each = new byte[Math.toIntExact(inliers.total())];
        new BytePointer(inliers.data()).get(each);
        int sum = 0;
        for (byte one : each) sum += one;
        return sum;
    }
}
