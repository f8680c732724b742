package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Where faces are, roughly: BlazeFace, short range. It answers for 896 places on two grids; those that are sure enough and say
 * the same are averaged by how sure they are.
 */
final class FaceFinder {

    private static final int SIDE = 128;
    private static final int PLACES = 896;
    private static final int NUMBERS = 16;
    private static final double SURE = 0.5;
    private static final double SAME = 0.3;

    private final Net net;

    FaceFinder(Net net) {
        this.net = net;
    }

    /** In pixels of {@code rgb}, the largest first. */
    List<Face> find(Mat rgb) {
        double scale = SIDE / (double) Math.max(rgb.cols(), rgb.rows());
        double left = (SIDE - rgb.cols() * scale) / 2;
        double top = (SIDE - rgb.rows() * scale) / 2;
        return Native.memory(() -> {
            Mat input = Crops.affine(rgb, SIDE, scale, 0, left, top);
            Mat blob = blobFromImage(input, 1 / 127.5, new Size(SIDE, SIDE), Scalar.all(127.5), false, false, CV_32F);
            net.setInput(blob);
            MatVector out = new MatVector();
            net.forward(out, net.getUnconnectedOutLayersNames());
            boolean scoresFirst = out.get(0).total() == PLACES;
            float[] scores = Mats.floats(out.get(scoresFirst ? 0 : 1));
            float[] numbers = Mats.floats(out.get(scoresFirst ? 1 : 0));
            return merged(sureOnes(scores, numbers)).stream()
                    .map(face -> face.backFrom(scale, left, top))
                    .sorted(Comparator.comparingDouble(Face::size).reversed())
                    .toList();
        });
    }

    private static List<Face> sureOnes(float[] scores, float[] numbers) {
        List<Face> faces = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            double sure = 1 / (1 + Math.exp(-scores[place]));
            if (sure >= SURE) faces.add(face(place, sure, numbers));
        }
        faces.sort(Comparator.comparingDouble(Face::sure).reversed());
        return faces;
    }

    /** Two answers at each of 16 × 16 places, then six at each of 8 × 8; numbers are pixels from the middle of the place. */
    private static Face face(int place, double sure, float[] numbers) {
        boolean fine = place < 512;
        int cell = fine ? place / 2 : (place - 512) / 6;
        int across = fine ? 16 : 8;
        double step = SIDE / (double) across;
        int row = cell / across;
        double x = (cell % across + 0.5) * step;
        double y = (row + 0.5) * step;
        int at = place * NUMBERS;
        return new Face(
                sure,
                x + numbers[at],
                y + numbers[at + 1],
                Math.max(numbers[at + 2], numbers[at + 3]),
                x + numbers[at + 4],
                y + numbers[at + 5],
                x + numbers[at + 6],
                y + numbers[at + 7]);
    }

    private static List<Face> merged(List<Face> sureFirst) {
        List<Face> rest = new ArrayList<>(sureFirst);
        List<Face> found = new ArrayList<>();
        while (!rest.isEmpty()) {
            Face best = rest.getFirst();
            List<Face> same =
                    rest.stream().filter(other -> best.overlap(other) > SAME).toList();
            rest.removeAll(same);
            found.add(Face.mean(same));
        }
        return found;
    }

    /** A square about a face, and its eyes (those on the left and on the right of the picture). */
    record Face(
            double sure,
            double x,
            double y,
            double size,
            double eyeX,
            double eyeY,
            double otherEyeX,
            double otherEyeY) {

        /** How far the head is tilted: 0 when the eyes are level. */
        double tilt() {
            return Math.atan2(otherEyeY - eyeY, otherEyeX - eyeX);
        }

        private Face backFrom(double scale, double left, double top) {
            return new Face(
                    sure,
                    (x - left) / scale,
                    (y - top) / scale,
                    size / scale,
                    (eyeX - left) / scale,
                    (eyeY - top) / scale,
                    (otherEyeX - left) / scale,
                    (otherEyeY - top) / scale);
        }

        /** Common area over joint area. */
        private double overlap(Face other) {
            double half = size / 2;
            double theirs = other.size / 2;
            double w = Math.min(x + half, other.x + theirs) - Math.max(x - half, other.x - theirs);
            double h = Math.min(y + half, other.y + theirs) - Math.max(y - half, other.y - theirs);
            double common = Math.max(0, w) * Math.max(0, h);
            return common / (size * size + other.size * other.size - common);
        }

        private static Face mean(List<Face> faces) {
            double[] sum = new double[8];
            for (Face face : faces) {
                double[] each = {1, face.x, face.y, face.size, face.eyeX, face.eyeY, face.otherEyeX, face.otherEyeY};
                for (int i = 0; i < sum.length; i++) sum[i] += face.sure * each[i];
            }
            double all = sum[0];
            return new Face(
                    all,
                    sum[1] / all,
                    sum[2] / all,
                    sum[3] / all,
                    sum[4] / all,
                    sum[5] / all,
                    sum[6] / all,
                    sum[7] / all);
        }
    }
}
