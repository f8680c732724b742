package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_mcc.MCC24;

import fibril.photo.image.Point;
import fibril.photo.read.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Point2fVector;
import org.bytedeco.opencv.opencv_mcc.CCheckerDetector;

/** The colour chart, by OpenCV's detector. */
final class ChartFinder {

    private ChartFinder() {}

    static Optional<List<Point>> find(Frame frame) {
        return Native.memory(() -> {
            Mat bgr = new Mat();
            cvtColor(Mats.rgb(frame), bgr, COLOR_RGB2BGR);
            CCheckerDetector detector = CCheckerDetector.create();
            if (!detector.process(bgr, MCC24, 1, false, org.bytedeco.opencv.opencv_mcc.DetectorParameters.create())) {
                return Optional.empty();
            }
            Point2fVector box = detector.getBestColorChecker().getBox();
            List<Point> corners = new ArrayList<>();
            for (long i = 0; i < box.size(); i++) {
                Point2f corner = box.get(i);
                corners.add(new Point(corner.x(), corner.y()));
            }
            return Optional.of(corners);
        });
    }
}
