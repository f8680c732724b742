package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import fibril.photo.image.Plane;
import fibril.photo.read.Frame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Between our planes and OpenCV's matrices. Copies both ways; the matrices belong to the pointer scope they are made in. */
final class Mats {

    private Mats() {}

    /** Three bytes a pixel, red first; OpenCV mostly wants blue first: its users say so. */
    static Mat rgb(Frame frame) {
        return bytes(frame.width(), frame.height(), CV_8UC3, frame.rgb());
    }

    /** One byte a pixel: 0 … 1 becomes 0 … 255. */
    static Mat grey(Plane plane) {
        byte[] grey = new byte[plane.width() * plane.height()];
        float[] row = new float[plane.width()];
        for (int y = 0, i = 0; y < plane.height(); y++) {
            plane.row(y, row);
            for (float value : row) grey[i++] = (byte) Math.round(255 * Math.clamp(value, 0f, 1f));
        }
        return bytes(plane.width(), plane.height(), CV_8UC1, grey);
    }

    static Mat floats(Plane plane) {
        return floats(plane.width(), plane.height(), plane.toArray());
    }

    static Mat floats(int width, int height, float... values) {
        Mat mat = new Mat(height, width, CV_32FC1);
        new FloatPointer(mat.data()).put(values);
        return mat;
    }

    private static Mat bytes(int width, int height, int type, byte[] values) {
        Mat mat = new Mat(height, width, type);
        new BytePointer(mat.data()).put(values);
        return mat;
    }

    /** All floats of a matrix that lies in one piece, whatever its shape. */
    static float[] floats(Mat mat) {
        float[] values = new float[Math.toIntExact(mat.total() * mat.channels())];
        new FloatPointer(mat.data()).get(values);
        return values;
    }

    static Plane plane(Mat mat) {
        return Plane.of(mat.cols(), mat.rows(), floats(mat));
    }
}
