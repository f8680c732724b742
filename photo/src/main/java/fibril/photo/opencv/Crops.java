package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Square pieces of a picture for a network to look at, turned and sized. */
final class Crops {

    private Crops() {}

    /**
     * A square of {@code side} pixels; a point (x, y) of the picture comes to stand at
     * (cos·x + sin·y + left, −sin·x + cos·y + top).
     */
    static Mat affine(Mat picture, int side, double cos, double sin, double left, double top) {
        Mat map = Mats.floats(3, 2, (float) cos, (float) sin, (float) left, (float) -sin, (float) cos, (float) top);
        Mat crop = new Mat();
        warpAffine(picture, crop, map, new Size(side, side), INTER_LINEAR, BORDER_CONSTANT, Scalar.all(0));
        return crop;
    }

    /** A square of the picture about (x, y), with its upper edge turned by {@code tilt}. */
    record Square(double x, double y, double size, double tilt) {

        Mat cut(Mat picture, int side) {
            double scale = side / size;
            double cos = scale * Math.cos(tilt);
            double sin = scale * Math.sin(tilt);
            double middle = side / 2.0;
            return affine(picture, side, cos, sin, middle - cos * x - sin * y, middle + sin * x - cos * y);
        }

        double inPictureX(double cropX, double cropY, int side) {
            double u = (cropX - side / 2.0) * size / side;
            double v = (cropY - side / 2.0) * size / side;
            return x + Math.cos(tilt) * u - Math.sin(tilt) * v;
        }

        double inPictureY(double cropX, double cropY, int side) {
            double u = (cropX - side / 2.0) * size / side;
            double v = (cropY - side / 2.0) * size / side;
            return y + Math.sin(tilt) * u + Math.cos(tilt) * v;
        }
    }
}
